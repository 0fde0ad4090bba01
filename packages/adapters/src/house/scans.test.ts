import { aProfile } from '@innkeeper/core/testing';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const passport =
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n';
const anna = aProfile({
  id: 'anna',
  names: [{ type: 'primary', given: 'Anna', family: 'Eriksson' }],
  identifiers: [
    { type: 'document', documentType: { value: 'passport' }, number: 'L898902C3' },
    { type: 'document', documentType: { value: 'id-card' }, number: '110105491231002', country: 'CN' },
  ],
});

async function houseWith(...records: readonly ReturnType<typeof aProfile>[]) {
  const { house, api } = openHouse(createMemoryStore());
  await house.importFrom(owner, sourceOf(records));

  return { house, api };
}

it('a scanned passport leads straight to its guest', async () => {
  const { api } = await houseWith(
    anna,
    aProfile({ id: 'namesake', names: [{ type: 'primary', full: 'Anna Eriksson' }] }),
  );
  const found = await api.findGuests({ text: passport });
  expect(found).toMatchObject({
    state: 'known',
    scan: { format: 'td3', problems: [] },
    hits: [{ latinName: 'Anna Eriksson', because: [{ code: 'find/document' }] }],
  });
  expect(found.hits).toHaveLength(1);
});

it('an ID card finds the guest who gave the old one with fifteen digits', async () => {
  const { api } = await houseWith(anna);
  expect((await api.findGuests({ text: '11010519491231002X' })).hits).toHaveLength(1);
  expect((await api.findGuests({ text: '110105491231002' })).hits).toHaveLength(1);
});

it('a scan of somebody new fills in the form, and adds exactly him', async () => {
  const { api } = await houseWith();
  const { state, prefill } = await api.findGuests({ text: passport });
  expect(state).toBe('new');
  const { guestId } = await api.addGuest({ statement: prefill ?? {} });
  expect((await api.findGuests({ text: passport.replace('\n', '') })).hits).toMatchObject([{ guestId }]);
  expect((await api.readGuest({ guestId })).guest).toMatchObject({
    names: [{ value: { family: 'Eriksson', given: 'Anna Maria' } }],
    birthDates: [{ value: { year: 1974, month: 8, day: 12 } }],
    genders: [{ value: 'female' }],
  });
});

it('a misread passport says which check digit is wrong, and is nobody', async () => {
  const { api } = await houseWith(anna);
  const found = await api.findGuests({ text: passport.replace('L898902C36', 'L898902C26') });
  expect(found).toMatchObject({
    state: 'new',
    hits: [],
    scan: { problems: [{ facts: { field: 'number' } }, { facts: { field: 'whole' } }] },
    prefill: { names: [{ family: 'Eriksson' }] },
  });
  expect(found.prefill?.identifiers).toBeUndefined();
});

it('who may not see documents learns nothing by scanning one', async () => {
  const { house } = await houseWith(anna);
  const sales = house.as({ id: 'sales-1', roles: ['sales'] });
  expect(await sales.findGuests({ text: passport })).toMatchObject({ state: 'new', hits: [] });
});

it('before anything is typed, who is near is shown: in the house, arriving, spoken of lately', async () => {
  const { api } = await houseWith(anna);
  const { guestId } = await api.addGuest({ statement: { names: [{ type: 'native', full: '丁建国' }] } });
  expect(await api.findGuests({})).toMatchObject({
    state: 'known',
    hits: [{ guestId, ownName: '丁建国', because: [{ code: 'find/recent' }] }],
  });
});
