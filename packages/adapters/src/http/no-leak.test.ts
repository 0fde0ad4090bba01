import type { Actor, GuestId, Innkeeper, OperationName } from '@innkeeper/core';
import { defaultPolicy, may, operations, recordIdOf, renamed } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canaries, canaryRecords, canarySource, twoProperties } from '../house/canary-guest.ts';
import { inputsAbout } from '../house/inputs-about.ts';
import { openHouse, owner, sourceOf } from '../house/small-world.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import type { RequestLine } from './host/index.ts';
import type { Served } from './serve-house.test-data.ts';
import { serveHouse, tokenOf } from './serve-house.test-data.ts';

const names = Object.keys(operations) as OperationName[];
const roles = [...Object.keys(defaultPolicy), 'unknown', 'constructor', '__proto__'];
const foreign = renamed('guest', recordIdOf('house', canarySource('profile')));
/** As long as a real id, so that even the lengths of two answers can be compared. */
const missing = `guest_${'0'.repeat(foreign.length - 'guest_'.length)}` as GuestId;

let house: Innkeeper;
let served: Served;
const lines: RequestLine[] = [];

beforeAll(async () => {
  const opened = openHouse(createMemoryStore());
  house = opened.house;
  await opened.api.writeSettings({ settings: twoProperties });
  await house.importFrom(owner, sourceOf(canaryRecords));
  served = await serveHouse(house, { onRequest: (line) => lines.push(line) });
});
afterAll(() => served.close());

/** Status, headers and bytes of an answer, without what differs from any call to the next. */
async function answerOf(actor: Actor, name: OperationName, guestId: string): Promise<string> {
  const answer = await fetch(served.url + operations[name].path, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokenOf(actor)}`, 'content-type': 'application/json' },
    body: JSON.stringify(inputsAbout(guestId)[name]),
  });
  const headers = [...answer.headers].filter(([header]) => !['date', 'x-request-id'].includes(header));

  return JSON.stringify([answer.status, headers, await answer.text()]);
}

describe('a guest of another property', () => {
  it.each(roles)(
    'is for the role "%s" no different from nobody, in every route, to the byte',
    async (role) => {
      const stranger: Actor = { id: 'h2', roles: [role], properties: ['H2'] };
      const about = names.filter((name) => JSON.stringify(inputsAbout(foreign)[name]).includes(foreign));
      expect(about.length).toBeGreaterThan(15);
      for (const name of about) {
        const [one, two] = [await answerOf(stranger, name, foreign), await answerOf(stranger, name, missing)];
        expect(one.replaceAll(foreign, missing), name).toBe(two);
        expect(Object.values(canaries).filter((word) => one.includes(word))).toEqual([]);
        expect(one.startsWith('[403'), name).toBe(!may(stranger, operations[name].permission, defaultPolicy));
      }
    },
  );
});

describe('a role', () => {
  it.each(roles)(
    '"%s" gets from every route what the table gives it, and is told no more than that',
    async (role) => {
      const actor: Actor = { id: 'someone', roles: [role] };
      for (const name of names.filter((one) => one !== 'forgetGuest' && one !== 'mergeGuests')) {
        const answer = await answerOf(actor, name, foreign);
        const allowed = may(actor, operations[name].permission, defaultPolicy);
        expect([name, answer.startsWith('[403')]).toEqual([name, !allowed]);
        if (!allowed) expect(Object.values(canaries).filter((word) => answer.includes(word))).toEqual([]);
      }
    },
  );
});

describe('a log of the calls', () => {
  it('holds ids and figures, and no word of a guest', async () => {
    const desk = { id: 'desk-1', roles: ['receptionist'] };
    for (const word of Object.values(canaries)) {
      await served.as(desk).findGuests({ text: word });
      await fetch(`${served.url}/${encodeURIComponent(word)}?name=${encodeURIComponent(word)}`);
    }
    // A random id or a figure (milliseconds) may happen to hold a year; a word of a guest would stand in another text.
    const text = JSON.stringify(lines.map((line) => ({ ...line, id: '', milliseconds: 0 })));
    expect(Object.values(canaries).filter((word) => text.includes(word))).toEqual([]);
    expect(lines.at(-2)).toMatchObject({
      method: 'POST',
      route: '/guests/find',
      operation: 'findGuests',
      actor: 'desk-1',
      status: 200,
    });
    expect(lines.at(-1)).toMatchObject({ method: 'GET', route: '*', status: 404, code: 'http/no-route' });
  });
});
