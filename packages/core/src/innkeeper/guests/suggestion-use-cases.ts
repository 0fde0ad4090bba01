import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { WishSuggestion } from '../../preferences/suggest-wishes.ts';
import { remarksOf, suggestWishes } from '../../preferences/suggest-wishes.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { ReadCall } from '../house/call.ts';
import { sightOf } from '../house/sight.ts';
import { seesPreference } from './gate-preferences.ts';
import { loadInScope } from './load-in-scope.ts';
import { viewOf } from './view-of.ts';

/**
 * The wishes that free text speaks of and nobody has confirmed or declined: notes, requests, wishes that no code table
 * explains. `changePreferences` confirms one (`add`) or declines it (`decline`); until then nobody acts on it.
 */
export async function listSuggestions(
  call: ReadCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<readonly WishSuggestion[]> {
  const dossier = await loadInScope(call, guestId);
  const sight = sightOf(call.actor, call.house.policy);
  if (!sight('notes')) return [];
  const view = viewOf(dossier);
  const { known } = preferencesOf({ ...view, today: call.now.slice(0, 10) as Day });
  const settled = new Set([
    ...known.map(({ key }) => key),
    ...dossier.facts.flatMap((fact) => (fact.type === 'preference-end' ? [fact.of] : [])),
  ]);
  const withdrawn = new Set(
    dossier.facts.flatMap((fact) => (fact.type === 'preference-withdrawn' ? fact.facts : [])),
  );
  for (const fact of dossier.facts)
    if (fact.type === 'preference-end' && withdrawn.has(fact.id) && !known.some(({ key }) => key === fact.of))
      settled.delete(fact.of);
  const remarks = remarksOf(view.guest, dossier.stays).filter(
    ({ confidential }) => confidential !== true || sight('confidential'),
  );

  return suggestWishes(remarks)
    .filter(({ key, preference }) => !settled.has(key) && seesPreference(preference, sight))
    .map((suggestion) =>
      sight('sources')
        ? suggestion
        : { ...suggestion, evidence: suggestion.evidence.map(({ source: _, ...evidence }) => evidence) },
    );
}
