import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Deed } from '../controllers/deeds.ts';
import { deedView } from '../shared/deed-view.ts';
import { sayIn } from '../words/say-in.ts';

/** What can be done about something that was done. */
export interface DeedActions {
  retry(key: string): void;
  drop(key: string): void;
  /** Absent where it cannot be taken back. */
  readonly undo?: ((key: string) => void) | undefined;
}

/** How something that was written stands; what the house refused says why. */
export function deedLine(
  words: Words,
  deed: Deed<unknown, unknown>,
  { retry, drop, undo }: DeedActions,
): TemplateResult {
  const { standing } = deed;
  const why = standing.state === 'failed' ? `refused/${standing.trouble.code}` : '';
  const isKnown = words.catalogue[why] !== undefined;

  return deedView(words, deed, { ...(isKnown && { failed: sayIn(words, why) }), act: { retry, drop, undo } });
}
