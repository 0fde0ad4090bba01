const bad = /\0|\p{Cs}/u;
const everyBad = /\0|\p{Cs}/gu;

/** Whether a text has characters that no store keeps: NUL, or half of a surrogate pair. */
export function hasBadText(text: string): boolean {
  return bad.test(text);
}

/** The text with such characters made visible. */
export function withoutBadText(text: string): string {
  return text.replace(everyBad, '\ufffd');
}
