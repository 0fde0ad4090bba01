import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Framing } from './headers.ts';
import { securityHeaders } from './headers.ts';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The pages by their path; nothing else of the folder is served. */
const pages: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/desk.css': 'desk.css',
  '/hosted.html': 'hosted.html',
  '/hosted.css': 'hosted.css',
  '/dialog.html': 'dialog.html',
};

/** What the static part serves. */
export interface StaticFiles {
  readonly scripts: ReadonlyMap<string, Uint8Array>;
  /** What each page may frame and be framed by. */
  readonly framing: Readonly<Record<string, Framing>>;
}

/** Answers with a page, a style sheet or a script; `undefined` where there is none of this path. */
export async function staticFile(
  path: string,
  { scripts, framing }: StaticFiles,
): Promise<Response | undefined> {
  const name = Object.hasOwn(pages, path) ? pages[path] : undefined;
  const content = name
    ? await readFile(fileURLToPath(new URL(`../../page/${name}`, import.meta.url)))
    : scripts.get(path);
  if (!content) return undefined;
  const kind = kinds[extname(name ?? path)] ?? 'application/octet-stream';

  return new Response(new Uint8Array(content), {
    headers: { ...securityHeaders(framing[path]), 'content-type': kind },
  });
}
