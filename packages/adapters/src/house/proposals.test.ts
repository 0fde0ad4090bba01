import { defaultPolicy, recordIdOf, renamed } from '@innkeeper/core';
import { aProfile, aSource } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const anna = { ...aSource('profile', 'anna'), property: 'H1' };
const guestId = renamed('guest', recordIdOf('house', anna));
const phone = (number: string) => ({ type: 'phone', raw: number, number }) as const;
const correction = {
  field: 'contactPoint',
  was: phone('+46855512309'),
  value: phone('+46855512310'),
} as const;

/** Somebody who may decide, and sees no telephone. */
const blind = { may: ['guests.write'], sees: ['names', 'notes'] } as const;

async function aHouse() {
  const { house, api } = openHouse(createMemoryStore(), 'house', { ...defaultPolicy, blind });
  const names = [{ type: 'primary', given: 'Anna', family: 'Berg' } as const];
  await house.importFrom(
    owner,
    sourceOf([aProfile({ source: anna, names, contactPoints: [phone('+46855512309')] })]),
  );

  return { house, api, maid: house.as({ id: 'maid-3', roles: ['housekeeping'] }) };
}

describe('a correction that is proposed', () => {
  it('changes nothing until somebody who may accepts it; both names stand in what is kept', async () => {
    const { house, api, maid } = await aHouse();
    const { proposalId } = await maid.proposeCorrection({ guestId, correction, reason: 'she told me' });
    expect((await api.findGuests({ text: '+46855512310' })).hits).toEqual([]);
    const desk = house.as({ id: 'desk-1', roles: ['receptionist'] });
    expect((await desk.listProposals({})).proposals).toMatchObject([
      { proposalId, guestId, correction, reason: 'she told me', by: 'maid-3' },
    ]);
    const { factId } = await desk.decideProposal({ proposalId, decision: 'accept', text: 'rang back' });
    expect((await api.findGuests({ text: '+46855512310' })).hits[0]?.guestId).toBe(guestId);
    expect((await api.findGuests({ text: '+46855512309' })).hits).toEqual([]);
    expect((await desk.listProposals({})).proposals).toEqual([]);
    const { facts } = await api.exportGuest({ guestId });
    expect(facts.find(({ id }) => id === factId)).toMatchObject({ type: 'correction', by: 'desk-1' });
    expect(facts.find(({ type }) => type === 'proposal-decided')).toMatchObject({
      proposedBy: 'maid-3',
      by: 'desk-1',
      decision: 'accept',
      correction: factId,
    });
    expect((await api.readAudit({ limit: 100 })).map(({ action, actor }) => `${action} ${actor}`)).toEqual(
      expect.arrayContaining(['proposeCorrection maid-3', 'decideProposal desk-1']),
    );
  });

  it('that is declined leaves everything as it was, and is decided once', async () => {
    const { api, maid } = await aHouse();
    const { proposalId } = await maid.proposeCorrection({ guestId, correction, reason: 'heard so' });
    await api.decideProposal({ proposalId, decision: 'decline' });
    expect((await api.findGuests({ text: '+46855512309' })).hits[0]?.guestId).toBe(guestId);
    await expect(api.decideProposal({ proposalId, decision: 'accept' })).rejects.toMatchObject({
      code: 'proposal/decided',
    });
  });

  it('is told by an event, and shown only to those who may see what it says', async () => {
    const { house, api, maid } = await aHouse();
    const { proposalId } = await maid.proposeCorrection({ guestId, correction, reason: 'she told me' });
    expect((await api.listEvents({ limit: 1000 })).map(({ event }) => event)).toContainEqual({
      type: 'proposal-changed',
      guestId,
      proposalId,
      state: 'open',
    });
    await expect(maid.listProposals({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
    const seller = house.as({ id: 'blind', roles: ['blind'] });
    expect(await seller.listProposals({})).toEqual({ proposals: [] });
    const elsewhere = house.as({ id: 'desk-2', roles: ['receptionist'], properties: ['ELSEWHERE'] });
    expect(await elsewhere.listProposals({})).toEqual({ proposals: [] });
    await expect(elsewhere.decideProposal({ proposalId, decision: 'accept' })).rejects.toMatchObject({
      code: 'fact/not-found',
    });
  });

  it('is gone with a guest who is forgotten; pages go on where they ended', async () => {
    const { api, maid } = await aHouse();
    for (const reason of ['one', 'two', 'three'])
      await maid.proposeCorrection({ guestId, correction: { field: 'language', value: 'sv' }, reason });
    const first = await api.listProposals({ limit: 2 });
    expect(first.proposals.map(({ reason }) => reason)).toEqual(['one', 'two']);
    const rest = await api.listProposals({ limit: 2, after: first.next ?? '' });
    expect(rest.proposals.map(({ reason }) => reason)).toEqual(['three']);
    await api.forgetGuest({ guestId });
    expect(await api.listProposals({})).toEqual({ proposals: [] });
  });
});
