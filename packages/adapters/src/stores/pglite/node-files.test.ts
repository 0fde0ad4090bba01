import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { QuickNodeFS } from './node-files.mjs';

const root = mkdtempSync(join(tmpdir(), 'innkeeper-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

class ErrnoError {
  readonly errno: number;

  constructor(errno: number) {
    this.errno = errno;
  }
}

/** What PGlite hands to a file system before it runs: as much of it as is used. */
function handed() {
  const lookup = vi.fn((folder: string, name: string) => `${folder}/${name}`);

  return {
    lookup,
    FS: { ErrnoError },
    NODEFS: {
      node_ops: { lookup },
      realPath: (folder: string) => join(root, folder),
      tryFSOperation(look: () => unknown) {
        try {
          return look();
        } catch (error) {
          throw new ErrnoError((error as { readonly code: string }).code === 'ENOTDIR' ? 54 : 29);
        }
      },
    },
  };
}

async function quickLookup() {
  const { lookup, ...module } = handed();
  const { emscriptenOpts } = await new QuickNodeFS(root).init({} as never, {});
  const given = module as never;
  const quicken = emscriptenOpts.preRun?.[0] as (module: never) => void;
  quicken(given);

  return { lookup, quick: module.NODEFS.node_ops.lookup };
}

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('the files of PGlite', () => {
  it('are missed without an error that names where, and found as soon as they are there', async () => {
    const { lookup, quick } = await quickLookup();
    mkdirSync(join(root, 'base'));
    const missed = [thrownBy(() => quick('base', '1_fsm')), thrownBy(() => quick('base', '2_fsm'))];
    expect(missed).toEqual([new ErrnoError(44), new ErrnoError(44)]);
    expect(missed[0]).toBe(missed[1]);
    expect(lookup).not.toHaveBeenCalled();

    writeFileSync(join(root, 'base', '1_fsm'), '');
    expect(quick('base', '1_fsm')).toBe('base/1_fsm');
  });

  it('are not said to be missing where something else is wrong', async () => {
    const { quick } = await quickLookup();
    writeFileSync(join(root, 'file'), '');
    expect(thrownBy(() => quick('file', 'below'))).toEqual(new ErrnoError(54));
  });
});
