const betweenLanguages = /\s[·•|]\s/;
const han = /\p{Script=Han}/u;

/**
 * Words that were told in Chinese and in English at once (`少糖、更脆 · less sugar, and crisp`), as facts by language, so
 * that each reader sees his own; nothing where they were told in one.
 */
export function toldInBoth(name: string, words: string): Readonly<Record<string, string>> {
  const parts = words.split(betweenLanguages);
  const chinese = parts.filter((part) => han.test(part));
  if (parts.length !== 2 || chinese.length !== 1) return {};
  const english = parts.find((part) => !han.test(part)) ?? '';

  return { [`${name}.zh-CN`]: chinese[0] as string, [`${name}.en`]: english };
}
