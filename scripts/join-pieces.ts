import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const lazy = /\bimport\('([^']+)'\)/g;
/** What stays beside the one file: other languages, what is needed once a wish is written, and what reports are written with. */
const apart = /zh-cn|read-wish|\/paper\.ts/;

/** In one file of everything, the pieces that would come apart are there from the beginning. */
export function joinPieces(code: string, staysApart = (path: string): boolean => apart.test(path)): string {
  const joined: string[] = [];
  const text = code.replace(lazy, (whole, path: string) => {
    if (staysApart(path)) return whole;
    joined.push(`import * as piece${joined.length} from '${path}';`);

    return `Promise.resolve(piece${joined.length - 1})`;
  });

  return [...joined, text].join('\n');
}

/** The name of a piece that lies beside the one file: `zh-cn/guest-brief.js`. */
export function pieceName(path: string): string {
  const file = basename(path).replace(/\.ts$/, '');
  const name = file.replace(/\.?zh-cn$/, '');

  return file === name ? file : `zh-cn/${name === 'words' ? basename(dirname(path)) : name || 'all'}`;
}

/** Leaves what stays beside the one file an import. */
export const leaveApart: Plugin = {
  name: 'leave-apart',
  setup({ onResolve, resolve }) {
    onResolve({ filter: apart }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'seen') return;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'seen' });

      return { path: `./${pieceName(found.path)}.js`, external: true };
    });
  },
};

/** Takes from another single file, which lies beside this one, whatever it passes on. */
export function standOn(other: string): Plugin {
  const passedOn = passedOnBy(other);

  return {
    name: 'stand-on',
    setup({ onResolve }) {
      onResolve({ filter: /^lit$|^\.{1,2}\// }, ({ path, kind, resolveDir }) =>
        kind !== 'entry-point' && passedOn.has(path.startsWith('.') ? join(resolveDir, path) : path)
          ? { path: `./${basename(other, '.ts')}.js`, external: true }
          : undefined,
      );
    },
  };
}

/** The modules whose values a file exports, also by way of others. */
function passedOnBy(file: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, all, from = ''] of readFileSync(file, 'utf8').matchAll(
    /^export (?!type)(\*|\{[^}]*\}) from '([^']+)';/gm,
  )) {
    const path = from.startsWith('.') ? join(dirname(file), from) : from;
    for (const one of all === '*' ? passedOnBy(path) : [path]) found.add(one);
  }

  return found;
}
