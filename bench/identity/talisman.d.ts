declare module 'talisman/metrics/jaro-winkler.js' {
  export default function jaroWinkler(one: string, other: string): number;
}
declare module 'talisman/phonetics/soundex.js' {
  export default function soundex(name: string): string;
}
