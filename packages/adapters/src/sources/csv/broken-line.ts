import type { Refusal } from '@innkeeper/core';
import type { BrokenLine } from './split-rows.ts';

/** Why a line that is no row is refused. */
export function whyBroken(
  { line, why }: BrokenLine,
  { expected, encoding = 'utf-8' }: { readonly expected: number; readonly encoding?: string | undefined },
): Pick<Refusal, 'code' | 'facts'> {
  switch (why) {
    case 'cut':
      return { code: 'file/truncated', facts: { line } };
    case 'json':
      return { code: 'refused/not-a-record', facts: { line } };
    case 'bytes':
      return { code: 'file/encoding', facts: { line, encoding } };
    case 'quote':
      return { code: 'refused/columns', facts: { line, found: 1, expected } };
  }
}
