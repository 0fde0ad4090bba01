/** The same text by itself: an engine keeps a piece of a text as that, and so the whole of a page for one word of it. */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
