import type { KnownPreference } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Deed } from '../controllers/deeds.ts';
import type { PanelDone, PanelIntent } from '../controllers/preference-panel.ts';
import { deedView as view } from '../shared/deed-view.ts';
import { sayIn } from '../words/say-in.ts';
import type { Panel } from './panel.ts';

type PanelDeed = Deed<PanelIntent, PanelDone>;

/** What was just done with a wish. */
export function deedsOf(panel: Panel, { key }: KnownPreference): readonly TemplateResult[] {
  return panel.deeds.filter(({ intent }) => intent.about?.key === key).map((deed) => deedView(panel, deed));
}

/** How something that was done stands: on its way, done and to be undone, or failed and to be repeated. */
export function deedView({ words, act }: Panel, deed: PanelDeed): TemplateResult {
  const { intent, standing } = deed;

  return view(words, deed, {
    ...(standing.state === 'failed' && {
      failed: sayIn(words, 'panel/failed', { code: standing.trouble.code }),
    }),
    done: sayIn(words, `panel/did-${intent.did}`, { text: intent.text ?? '' }),
    act,
  });
}
