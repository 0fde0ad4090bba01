const steps: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|sz|ch|cz|tch|tsh|zh|j(?=[aeiouy])|x/g, 's'],
  [/ph|pf/g, 'f'],
  [/ck|q|k|c(?=[aou]|$)|gh(?=[aeiou])|g/g, 'k'],
  [/gh/g, ''],
  [/th|dt|d|t/g, 't'],
  [/w|v/g, 'v'],
  [/c|z|ts/g, 's'],
  [/b|p/g, 'p'],
  [/[aeiouyhj]/g, ''],
];

/**
 * How a folded name sounds, roughly: its consonants, those that are mistaken for one another as one letter, none
 * twice in a row; its first letter stands for any vowel it begins with. `thompson` and `tomson` are `tmsn`… of a sort.
 */
export function soundOf(name: string): string {
  const text = name.replaceAll(' ', '');
  let sound = text;
  for (const [pattern, letter] of steps) sound = sound.replace(pattern, letter);
  sound = sound.replace(/(.)\1+/g, '$1').replace(/mps/g, 'ms');
  if (/^[aeiouyhj]/.test(text)) sound = `a${sound}`;

  return sound === '' ? text.slice(0, 1) : sound;
}
