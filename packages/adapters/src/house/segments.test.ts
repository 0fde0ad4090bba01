import type { HouseEvent, InnkeeperOptions, Rule, SegmentsUpdated, Store } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { aCharge, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const river = { attribute: 'room.view', operator: 'equals', value: 'river', stance: 'like' } as const;
const guestId = renamed('guest', recordIdOf('house', aSource('profile')));

/** Stayed twice in twelve months and never dined. */
const neverDined: Rule = {
  all: [{ stayed: { atLeast: 2, within: { months: 12 } } }, { bought: { what: 'food', atMost: 0 } }],
};

async function houseWithSegment(more: Partial<InnkeeperOptions> = { segments: 'asked' }) {
  const { house, api } = openHouse(createMemoryStore(), 'house', undefined, more);
  await api.writeSegment({
    segment: {
      type: 'dynamic',
      id: 'never-dined',
      name: 'Comes back and never dined',
      rule: neverDined,
      playbook: { action: 'invite-to-dinner' },
    },
  });
  const heard: HouseEvent[] = [];
  for (const type of ['segment-entered', 'segment-left', 'playbook-due'] as const)
    house.on(type, (event) => heard.push(event));
  const stay = (id: string) =>
    aStay({ id, arrival: `2026-0${id}-09`, departure: `2026-0${id}-11` } as Parameters<typeof aStay>[0]);
  const taken = async (name: string, ...records: Parameters<typeof sourceOf>[0][number][]) => {
    await house.importFrom(owner, sourceOf(records), { key: name });

    return api.updateSegments({});
  };

  return { house, api, heard, stay, taken };
}

describe('a segment', () => {
  it('is entered and left by one event, with the reason, and its playbook begins once', async () => {
    const { api, heard, stay, taken } = await houseWithSegment();
    expect(await taken('one', aProfile(), stay('3'))).toMatchObject({ entered: 0, left: 0 });
    const entered = await taken('two', stay('5'));
    expect(entered).toMatchObject({ guests: 1, entered: 1, left: 0 });
    expect(entered.changes).toEqual([
      {
        segmentId: 'never-dined',
        guestId,
        change: 'entered',
        playbook: 'invite-to-dinner',
        because: [
          { code: 'segment/stayed', facts: { holds: true, found: 2 } },
          { code: 'segment/bought', facts: { what: 'food', holds: true, found: 0 } },
        ],
      },
    ]);
    const left = await taken(
      'dinner',
      aCharge({ id: 'dinner', stay: aSource('stay', '5'), day: '2026-05-10' }),
    );
    expect(left.changes).toMatchObject([
      { change: 'left', because: [{ code: 'segment/bought', facts: { holds: false, found: 1 } }] },
    ]);
    await api
      .undoImport({ importId: (await api.listImports({})).find(({ name }) => name === 'small')?.id as never })
      .catch(() => undefined);
    expect(heard.map(({ type }) => type)).toEqual(['segment-entered', 'playbook-due', 'segment-left']);
    expect(await api.updateSegments({})).toMatchObject({ entered: 0 });
  });

  it('is entered again when what ended it is taken back, and the playbook does not begin again', async () => {
    const { house, api, heard, stay, taken } = await houseWithSegment();
    await taken('all', aProfile(), stay('3'), stay('5'));
    const { run } = await house.importFrom(
      owner,
      sourceOf([aCharge({ id: 'x', stay: aSource('stay', '5') })]),
      {
        key: 'dinner',
      },
    );
    expect((await api.updateSegments({})).left).toBe(1);
    expect(heard.map(({ type }) => type)).toEqual(['segment-entered', 'playbook-due', 'segment-left']);
    expect(await api.updateSegments({})).toMatchObject({ entered: 0 });
  });

  it('is entered again when what ended it is taken back, and the playbook does not begin again', async () => {
    const { house, api, heard, stay, taken } = await houseWithSegment();
    await taken('all', aProfile(), stay('3'), stay('5'));
    const { run } = await house.importFrom(
      owner,
      sourceOf([aCharge({ id: 'x', stay: aSource('stay', '5') })]),
      {
        key: 'dinner',
      },
    );
    expect((await api.updateSegments({})).left).toBe(1);
    await api.undoImport({ importId: run?.id as never });
    const again = await api.updateSegments({});
    expect(again.changes).toMatchObject([{ change: 'entered' }]);
    expect(again.changes[0]).not.toHaveProperty('playbook');
    expect(heard.filter(({ type }) => type === 'playbook-due')).toHaveLength(1);
    const [line] = await api.listSegments({});
    expect(line?.sizes).toEqual([{ day: '2026-11-21', guests: 1 }]);
  });

  it('explains itself condition by condition', async () => {
    const { api, stay, taken } = await houseWithSegment();
    await taken('one', aProfile(), stay('3'));
    expect(await api.explainSegment({ guestId, segmentId: 'never-dined' })).toMatchObject({
      holds: false,
      explanation: {
        holds: false,
        all: [
          { holds: false, found: 1 },
          { holds: true, found: 0 },
        ],
      },
      because: [{ code: 'segment/stayed' }],
    });
  });

  it('that is a list follows its guests when they are merged', async () => {
    const { house, api } = openHouse(createMemoryStore(), 'house', undefined, { segments: 'asked' });
    const other = aProfile({ id: '2', names: [{ type: 'primary', full: 'Otto Lang' }] });
    await house.importFrom(owner, sourceOf([aProfile(), other]));
    const otherId = renamed('guest', recordIdOf('house', other.source));
    await api.writeSegment({
      segment: { type: 'static', id: 'fair', name: 'Met at the fair', guests: [guestId, otherId] },
    });
    expect(await api.updateSegments({})).toMatchObject({ entered: 2 });
    await api.mergeGuests({ survivor: guestId, other: otherId });
    expect(await api.findMembers({ segmentId: 'fair', limit: 5 })).toMatchObject({
      guests: 1,
      members: [guestId],
    });
    expect(await api.updateSegments({})).toMatchObject({ entered: 0, left: 1 });
  });

  it('is refused where its rule asks for what there is not, or is too deep', async () => {
    const { api } = openHouse(createMemoryStore());
    const write = (rule: Rule) =>
      api.writeSegment({ segment: { type: 'dynamic', id: 'x', name: 'X', rule } });
    await expect(write({ fact: 'shoe-size', is: 'known' })).rejects.toMatchObject({
      code: 'segment/no-column',
    });
    await expect(write({ fact: 'last', is: { atLeast: 3 } })).rejects.toMatchObject({ code: 'segment/test' });
    let deep: Rule = { stayed: {} };
    for (let level = 0; level < 1000; level += 1) deep = { not: deep };
    await expect(write(deep)).rejects.toMatchObject({
      code: 'input/invalid',
      message: /more than 32 levels/,
    });
    await expect(write({ stayed: { often: true } } as unknown as Rule)).rejects.toMatchObject({
      code: 'input/invalid',
    });
  });
});

describe('a house with segments', () => {
  it('looks at whoever an event concerns by itself, says who moved and why, and begins a playbook once', async () => {
    const found: SegmentsUpdated[] = [];
    const { house, api, heard, stay } = await houseWithSegment({ onSegments: (one) => found.push(one) });
    const take = async (key: string, ...records: Parameters<typeof sourceOf>[0][number][]) => {
      const { run } = await house.importFrom(owner, sourceOf(records), { key });
      await house.settled();

      return run?.id as never;
    };
    await take('all', aProfile(), stay('3'), stay('5'), aProfile({ id: '2' }));
    const dinner = await take('dinner', aCharge({ id: 'x', stay: aSource('stay', '5'), day: '2026-05-10' }));
    await api.undoImport({ importId: dinner });
    await house.settled();
    expect(heard.map(({ type }) => type)).toEqual([
      'segment-entered',
      'playbook-due',
      'segment-left',
      'segment-entered',
    ]);
    expect(found.map(({ changes }) => [changes[0]?.change, changes[0]?.because[0]])).toEqual([
      ['entered', { code: 'segment/stayed', facts: { holds: true, found: 2 } }],
      ['left', { code: 'segment/bought', facts: { what: 'food', holds: false, found: 1 } }],
      ['entered', { code: 'segment/stayed', facts: { holds: true, found: 2 } }],
    ]);
    expect(await api.findMembers({ segmentId: 'never-dined', limit: 5 })).toMatchObject({
      members: [guestId],
    });
  });

  it('follows a wish that is told, a merge, and a rule that is changed', async () => {
    const { house, api, heard } = await houseWithSegment({});
    const rule: Rule = { prefers: { attribute: 'room.view' } };
    const segment = { type: 'dynamic', id: 'view', name: 'Wants a view', rule } as const;
    await api.writeSegment({ segment });
    await house.importFrom(
      owner,
      sourceOf([aProfile(), aProfile({ id: '2', names: [{ type: 'primary', full: 'B' }] })]),
    );
    const other = renamed('guest', recordIdOf('house', aSource('profile', '2')));
    await api.changePreferences({
      guestId: other,
      changes: [{ type: 'add', preference: river }],
    });
    await house.settled();
    await api.mergeGuests({ survivor: guestId, other });
    await house.settled();
    await api.writeSegment({ segment: { ...segment, rule: { prefers: { attribute: 'room.floor' } } } });
    await house.settled();
    expect(heard.map((event) => [event.type, 'guestId' in event && event.guestId])).toEqual([
      ['segment-entered', other],
      ['segment-entered', guestId],
      ['segment-left', other],
      ['segment-left', guestId],
    ]);
  });

  it('asks its store nothing more where there is no segment, and hears of a look that failed', async () => {
    const store = createMemoryStore();
    let reads = 0;
    const counting: Store = {
      ...store,
      read: (...args) => {
        reads += 1;

        return store.read(...args);
      },
    };
    const failures: unknown[] = [];
    const { house, api } = openHouse(counting, 'house', undefined, {
      onSegmentsError: (error) => failures.push(error),
    });
    await house.importFrom(owner, sourceOf([aProfile()]));
    await house.settled();
    reads = 0;
    await api.recordMoment({ guestId, what: 'room-move' });
    await house.settled();
    expect(reads).toBe(0);
    await api.writeSegment({ segment: { type: 'static', id: 'x', name: 'X', guests: [guestId] } });
    await house.settled();
    expect(await api.listSegments({})).toMatchObject([{ sizes: [{ guests: 1 }] }]);
    expect(failures).toEqual([]);
    await store.close();
    Object.assign(counting, { read: () => Promise.reject(new Error('gone')) });
    house.lookAgain();
    await house.settled();
    expect(failures).toHaveLength(1);
  });
});
