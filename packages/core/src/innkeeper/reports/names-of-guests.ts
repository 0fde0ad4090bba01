import { displayName } from '../../guests/display-name.ts';
import type { Fact } from '../../guests/fact.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { Locale } from '../../shared/words.ts';
import type { ReadCall } from '../house/call.ts';
import { sightOf } from '../house/sight.ts';
import { profileOf } from '../take-in/record-rows.ts';

/** Names of guests for whoever may see them, the alias of who wishes to stay unknown; nothing for anybody else. */
export async function namesSeen(
  { rows, house, actor }: ReadCall,
  guests: readonly string[],
  locale: Locale,
): Promise<Readonly<Record<string, string>>> {
  const sight = sightOf(actor, house.policy);
  if (!sight('names')) return {};
  const roots = guests.map((id) => renamed('profile', id as GuestId));
  const rootOfMember = new Map<string, string>(roots.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'rootId', roots))
    rootOfMember.set(profileId, rootId);
  const members = [...rootOfMember.keys()];
  const [profiles, facts] = await Promise.all([
    rows.where('profile', 'id', members),
    rows.where('fact', 'profileId', members),
  ]);
  const group = <Value extends { readonly id: string }>(
    values: readonly Value[],
    idOf: (value: Value) => string,
  ) => {
    const found = new Map<string, Value[]>();
    for (const value of values) {
      const root = rootOfMember.get(idOf(value)) as string;
      const own = found.get(root);
      if (own) own.push(value);
      else found.set(root, [value]);
    }

    return found;
  };
  const [profilesOf, factsOf] = [group(profiles, ({ id }) => id), group(facts, ({ profileId }) => profileId)];
  const names: Record<string, string> = {};
  for (const [at, root] of roots.entries()) {
    const own = profilesOf.get(root) ?? [];
    if (own.length === 0) continue;
    const guest = projectGuest({
      id: guests[at] as GuestId,
      profiles: own.map(profileOf),
      facts: (factsOf.get(root) ?? []).map(({ body }) => body as Fact),
    });
    const { text } = displayName(guest, { locale, mayUnmask: sight('real-name') });
    if (text !== undefined) names[guests[at] as string] = text;
  }

  return names;
}
