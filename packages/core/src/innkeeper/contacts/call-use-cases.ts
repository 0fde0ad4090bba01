import { displayName, salutation } from '../../guests/display-name.ts';
import type { ProfileStatement } from '../../guests/fact.ts';
import type { CallerCard } from '../../recognition/caller-card.ts';
import { callerCard, prospectOf } from '../../recognition/caller-card.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { Locale } from '../../shared/words.ts';
import { numbersOf } from '../finder/numbers-of.ts';
import { gateFeedback } from '../guests/gate-records.ts';
import { findInScope } from '../guests/load-in-scope.ts';
import { viewOf } from '../guests/view-of.ts';
import type { ReadCall } from '../house/call.ts';
import type { Sight } from '../house/sight.ts';
import { sightOf } from '../house/sight.ts';

/** The number that calls. */
export interface CallInput {
  readonly phone: string;
  /** ISO 3166-1 alpha-2 to read a national number by. */
  readonly country?: string;
  /** @defaultValue 'en' */
  readonly locale?: Locale;
}

/** Who calls, before anybody has said a word; or the form for a caller nobody knows. */
export type CallAnswer =
  | { readonly state: 'known'; readonly callers: readonly Caller[] }
  | { readonly state: 'new'; readonly prospect: ProfileStatement };

/** A guest who has this number. */
export interface Caller {
  readonly guestId: GuestId;
  readonly name?: string;
  /** As it is said: Mr Ding. */
  readonly said?: string;
  readonly card: CallerCard;
}

/** Says who calls: address, number, what was bought and when, past service; the form is filled in for a stranger. */
export async function answerCall(
  call: ReadCall,
  { phone, country, locale = 'en' }: CallInput,
): Promise<CallAnswer> {
  const { rows, house, actor } = call;
  const sight = sightOf(actor, house.policy);
  const numbers = await numbersOf(call, phone, { country });
  const keys = sight('contact') ? numbers.map((number) => `phone:${number}`) : [];
  const held = await rows.where('identityKey', 'value', keys);
  const profileIds = held.map(({ profileId }) => profileId);
  const roots = new Map(
    (await rows.where('root', 'profileId', profileIds)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const numberOf = new Map(
    held.map(({ profileId, value }) => [roots.get(profileId) ?? profileId, value.slice('phone:'.length)]),
  );
  const callers: Caller[] = [];
  for (const [id, number] of numberOf) {
    const caller = await callerOf(call, id, { number, locale, sight });
    if (caller) callers.push(caller);
  }
  if (callers.length > 0) return { state: 'known', callers };

  return { state: 'new', prospect: prospectOf(numbers[0] ?? phone) };
}

interface CallContext {
  readonly number: string;
  readonly locale: Locale;
  readonly sight: Sight;
}

async function callerOf(
  call: ReadCall,
  id: string,
  { number, locale, sight }: CallContext,
): Promise<Caller | undefined> {
  const dossier = await findInScope(call, renamed('guest', id));
  if (!dossier) return undefined;
  const { guest, history } = viewOf(dossier);
  const names = { locale, mayUnmask: sight('real-name') };
  const { phone, address, bought, service } = callerCard({
    guest,
    history,
    feedback: gateFeedback(dossier.feedback, sight),
    number,
  });

  return {
    guestId: guest.id,
    name: sight('names') ? displayName(guest, names).text : undefined,
    said: sight('names') ? salutation(guest, names) : undefined,
    card: {
      phone: sight('contact') ? phone : undefined,
      address: sight('contact') ? address : undefined,
      bought: sight('stays') && sight('preferences') ? bought : [],
      service,
    },
  };
}
