import { createClient } from '@innkeeper/adapters/client';
import type { FindInput, GuestId } from '@innkeeper/core';
import type { Bridge, BridgeMessage, GuestDetails } from '@innkeeper/widgets/bridge';
import { guestDetailsOf, openBridge } from '@innkeeper/widgets/bridge';
import '@innkeeper/widgets/define';
import type { HostedSession } from '../src/server/sessions.ts';
import { the } from './make.ts';
import { languageOf, speak } from './words.ts';

// The page in the frame: it is lent a code by the system that frames it, good once and for a minute, in the part of the
// address that never leaves the browser.
const code = location.hash.slice(1);
history.replaceState(undefined, '', location.pathname + location.search);
speak(languageOf(new URLSearchParams(location.search).get('lang')));
let session: HostedSession | undefined = await redeem(code);
const api = createClient({ baseUrl: '/innkeeper', getToken: () => session?.token ?? '' });
const elements = [the('finder'), the('brief')];
let shown: GuestId | undefined;
let bridge: Bridge | undefined;

if (session) {
  const { property, day, origins } = session;
  for (const element of elements) Object.assign(element, { api, property, day });
  bridge = openBridge({ peer: window.parent, origins, onMessage: (message) => void hear(message) });
}

async function hear(message: BridgeMessage): Promise<void> {
  switch (message.type) {
    case 'GuestDetails':
      return recognise(message.value);
    case 'ShowGuest':
      return show(message.value.guestId);
    case 'Language':
      return speak(languageOf(message.value.language));
    case 'Shutdown':
      for (const element of elements) if ('shutdown' in element) (element.shutdown as () => void)();
      session = undefined;
      the('use').hidden = true;
      bridge?.close();
  }
}

/** Looks for the person in the dialog: by what is surest first. */
async function recognise(details: GuestDetails): Promise<void> {
  for (const question of questionsOf(details)) {
    const { hits } = await api
      .findGuests({ ...question, property: session?.property, limit: 2 })
      .catch(() => ({ hits: [] }));
    const [hit] = hits;
    if (hit && hits.length === 1) return show(hit.guestId, hit.because[0]?.code);
  }
  show(undefined);
}

function questionsOf({
  identificationNumber,
  email,
  phone,
  firstName,
  lastName,
}: GuestDetails): readonly FindInput[] {
  const name = [lastName, firstName].filter(Boolean).join(' ');

  return [
    ...(identificationNumber ? [{ document: { number: identificationNumber } }] : []),
    ...(email ? [{ email }] : []),
    ...(phone ? [{ phone }] : []),
    ...(name && firstName && lastName ? [{ text: name }] : []),
  ];
}

function show(guestId: GuestId | undefined, knownBy?: string): void {
  shown = guestId;
  Object.assign(the('brief'), { guestId, knownBy });
  the('use').hidden = guestId === undefined;
}

the('finder').addEventListener('ik-guest-select', ({ detail }) => show(detail.guestId, detail.knownBy));
the('use').addEventListener('click', async () => {
  if (!shown) return;
  const { guest } = await api.readGuest({ guestId: shown });
  bridge?.send({ type: 'GuestDetails', value: guestDetailsOf(guest) });
});

async function redeem(lent: string): Promise<HostedSession | undefined> {
  const answer = await fetch('/pms/hosted-login', { method: 'POST', body: JSON.stringify({ code: lent }) });

  return answer.ok ? ((await answer.json()) as HostedSession) : undefined;
}
