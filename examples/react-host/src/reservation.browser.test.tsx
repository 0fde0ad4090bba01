import type { GuestId, InnkeeperApi } from '@innkeeper/core';
import { dingCard } from '@innkeeper/core/testing';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demonstrationHouse } from './demonstration-house.ts';
import { Reservation } from './reservation.tsx';

let api: InnkeeperApi;
let guestId: GuestId;
let root: Root;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  api = (await demonstrationHouse()).as({ id: 'desk-1', roles: ['receptionist'] });
  const { hits } = await api.findGuests({ document: { type: 'id-card', number: dingCard } });
  guestId = hits[0]?.guestId as GuestId;
  document.body.innerHTML = '<main></main>';
  root = createRoot(document.querySelector('main') as Element);
  await act(async () => root.render(<Reservation api={api} guestId={guestId} />));
});

afterEach(() => act(async () => root.unmount()));

const brief = (): Element => document.querySelector('ik-guest-brief') as Element;
const inside = (): ShadowRoot => brief().shadowRoot as ShadowRoot;

it('shows the brief beside a form of React', async () => {
  await expect.poll(() => inside().textContent).toContain('2102');
});

it('hears in React which room the clerk chose', async () => {
  await expect.poll(() => inside().textContent).toContain('2102');
  const assign = inside().querySelector<HTMLElement>('[aria-label="Assign room 2102"]');
  await act(async () => assign?.click());
  await expect.poll(() => document.querySelector('input')?.value).toBe('2102');
});

it('draws a part of the brief without any element', async () => {
  await expect.poll(() => document.querySelector('output')?.textContent).toBe('7 nights, room 2102');
});

it('leaves nothing behind when React takes it away', async () => {
  await expect.poll(() => inside().textContent).toContain('2102');
  const gone = inside();
  await act(async () => root.render(<p>Gone</p>));
  expect(gone.isConnected).toBe(false);
  expect(document.body.textContent).toBe('Gone');
});
