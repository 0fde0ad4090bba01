import type { InnkeeperApi } from '@innkeeper/core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Satisfaction } from '../satisfaction/define.ts';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, shadow, textOf, until } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { tellOfDing } from '../testing/tell-of-ding.test-data.ts';
import { ValueCard } from './define.ts';

let hotel: DemonstrationHouse;
let owner: InnkeeperApi;
beforeAll(async () => {
  await page.viewport(760, 1000);
  hotel = await openHouse();
  owner = hotel.as('owner');
  await tellOfDing(owner, hotel.ding);
  await owner.fitLifetime({});
});
beforeEach(() => document.body.replaceChildren());

const cardOf = (api: InnkeeperApi = owner): ValueCard =>
  Object.assign(new ValueCard(), { api, guestId: hotel.ding, property: 'RIVER', day: today });
const pressed = (element: Element): string | undefined =>
  shadow(element).querySelector('[aria-pressed=true]')?.textContent?.trim();

describe('both sides of a guest', () => {
  it('face each other, with their parts, what is unknown, what pulls, and the figures behind', async () => {
    const card = await mount(cardOf(), { width: 720 });
    const text = textOf(card);
    const { toHouse, toGuest } = await owner.readValue({
      guestId: hotel.ding,
      property: 'RIVER',
      day: today,
    });
    const { contribution } = toHouse.contribution ?? {};
    const left = new Intl.NumberFormat('en', { style: 'currency', currency: 'CNY' });
    expect(text).toContain(left.format((contribution?.minor ?? 0) / 100));
    expect(text).toContain(`${toGuest?.value.coverage.known} of 8 parts known`);
    expect(text).toContain('unknown');
    expect(text).toMatch(/\d\.\d more stays expected within a year; not lost: \d+ %/);
    expect(shadow(card).querySelectorAll('.parts svg')).toHaveLength(toGuest?.value.coverage.known ?? 0);
    button(card, 'The figures as a table').click();
    await until(() => shadow(card).querySelector('table'), 'the table');
    expect(shadow(card).querySelectorAll('tbody')[0]?.rows).toHaveLength(8);
    await expectAccessible(card);
    expectNoOverflow(card);
    await picture(card, 'value-card');
  });

  it('says what would be if a part stood elsewhere: nothing of it at its own score, all by keys', async () => {
    const card = await mount(cardOf(), { width: 360, lang: 'zh-CN', scheme: 'dark' });
    card.focus();
    await userEvent.keyboard('w');
    await until(() => shadow(card).querySelector('input[type=range]'), 'the slider');
    const slider = shadow(card).querySelector('input') as HTMLInputElement;
    await until(() => shadow(card).activeElement === slider, 'the focus');
    const before = textOf(card);
    await userEvent.keyboard('{Home}');
    await until(() => textOf(card) !== before, 'another figure');
    expect(slider.value).toBe('0');
    expect(textOf(card)).toMatch(/变成 0/);
    await expectAccessible(card);
    expectNoOverflow(card);
    await picture(card, 'value-card-zh-360');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'shows no figure where a page hands it %s',
    async (broken) => {
      const answer = await owner.readValue({ guestId: hotel.ding, property: 'RIVER', day: today });
      const spoilt = JSON.parse(JSON.stringify(answer), (_, value) =>
        typeof value === 'number' ? broken : value,
      );
      const card = Object.assign(new ValueCard(), { value: spoilt });
      for (const element of [card, Object.assign(new Satisfaction(), { answers: spoilt.toGuest })]) {
        await mount(element, { width: 720 });
        expect(textOf(element)).not.toMatch(/NaN|Infinity|∞|undefined/);
        expect(shadow(element).innerHTML).not.toMatch(/="[^"]*(NaN|Infinity)/);
        expect(textOf(element)).toContain('–');
      }
    },
  );

  it('says in which tier he stands, what is missing, and when he would fall', async () => {
    const answer = await owner.readValue({ guestId: hotel.ding, property: 'RIVER', day: today });
    const tier = {
      asOf: today,
      formula: 'tiers/1',
      tier: 'friend',
      points: 50,
      entitlements: ['late check-out'],
      parts: [],
      next: { tier: 'family', missingPoints: 30 },
      demotion: { tier: 'guest', on: '2027-02-01' },
      gained: [],
      lost: [],
      because: [],
    } as const;
    const value = { ...answer, toHouse: { ...answer.toHouse, tier } };
    const card = await mount(Object.assign(new ValueCard(), { value }), { width: 360 });
    expect(shadow(card).querySelector('[part=tier]')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Tier friend: 50 of 100 points. Entitled to: late check-out. 30 points are missing to family. ' +
        'Without anything new he falls to guest on 1 February 2027.',
    );
    expectNoOverflow(card);
  });

  it('shows what groups brought that he spoke for the house to, beside what he brought himself', async () => {
    const answer = await owner.readValue({ guestId: hotel.ding, property: 'RIVER', day: today });
    const credited = { minor: 900_000, currency: 'CNY' };
    const advocacy = { asOf: today, formula: 'advocacy/1', n: 2, credited, because: [] } as const;
    const value = { ...answer, toHouse: { ...answer.toHouse, advocacy } };
    const said = async (lang: string) => {
      const card = await mount(Object.assign(new ValueCard(), { value }), { width: 360, lang });
      expectNoOverflow(card);

      return shadow(card).querySelector('[part=advocacy]')?.textContent?.trim();
    };
    expect(await said('en')).toMatch(/^Beside it CN¥9,000.00 from 2 groups that he brought\.$/);
    expect(await said('zh-CN')).toMatch(/^另有 2 个由他带来的团队，贡献 ¥9,000.00。$/);
  });

  it('counts the parts as the guest would, and asks the house anew', async () => {
    const card = await mount(cardOf(), { width: 720 });
    const total = (): string | null | undefined =>
      shadow(card).querySelector('[part=guest] .figure')?.textContent;
    const before = total();
    button(card, 'price first').click();
    await until(() => pressed(card) === 'price first' && total() && total() !== before, 'other weights');
  });

  it('keeps from a clerk without amounts what is not for him, and from a maid what guests say', async () => {
    const card = await mount(cardOf(hotel.as('housekeeping')), { width: 720 });
    expect(textOf(card)).not.toContain('CNY');
    expect(card.matches(':state(forbidden)') || textOf(card).includes('Not for your role.')).toBe(true);
  });

  it('grows when something is told', async () => {
    const card = await mount(cardOf(), { width: 720 });
    const known = (): string | undefined => /from (\d+) pieces/.exec(textOf(card))?.[1];
    const before = Number(known());
    await owner.recordScore({
      guestId: hotel.ding,
      scores: [{ points: 5, of: 5, about: 'bed' }],
      property: 'RIVER',
    });
    await until(() => Number(known()) > before, 'more evidence');
  });

  it('leaves nothing of a guest at a change of staff', async () => {
    const card = await mount(cardOf(), { width: 720 });
    card.shutdown();
    await card.updateComplete;
    expect(shadow(card).innerHTML).not.toContain('CNY');
    expect(card.value).toBeUndefined();
  });
});

describe('what pulls at Mr Ding', () => {
  const detergent = {
    attribute: 'laundry.detergent',
    operator: 'differs',
    value: 'any',
    stance: 'must',
    severity: 'health',
    department: 'laundry',
    instead: 'soap',
  } as const;
  const reasons = async (card: ValueCard): Promise<readonly string[]> => {
    shadow(card).querySelector<HTMLButtonElement>('[part=reasons] button[aria-expanded=false]')?.click();
    await card.updateComplete;

    return [...shadow(card).querySelectorAll('.reasons li')].map((line) => {
      const sign = line.querySelector('.sr')?.textContent?.trim();

      return `${sign} ${line.querySelector('bdi')?.textContent?.trim()}`;
    });
  };
  let told: DemonstrationHouse;
  beforeAll(async () => {
    told = await openHouse();
    const guestId = told.ding;
    await told.api.addWish({ guestId, preferences: [detergent], text: 'soap only' });
    await told.api.reportViolation({
      guestId,
      constraint: detergent,
      day: '2026-11-21',
      department: 'laundry',
    });
  });

  it.each([
    [
      'en',
      [
        'Against: cost: nerves: a hard wish was broken (the laundry), 21 November 2026',
        'Against: cost: nerves: a complaint (the laundry), 13 March 2026',
        'Against: product: a remark about it (the snack), 15 March 2026',
        'In favour: image: a remark that was heard and acted on (the snack), 15 March 2026',
      ],
    ],
    [
      'zh-CN',
      [
        '减分： 操的心：犯了客人的禁忌（洗衣房），2026年11月21日',
        '减分： 操的心：投诉（洗衣房），2026年3月13日',
        '减分： 产品：提过意见（点心），2026年3月15日',
        '加分： 形象：意见听进去了，也改了（点心），2026年3月15日',
      ],
    ],
  ])('says in %s what the snack and the detergent did', async (lang, said) => {
    const card = Object.assign(new ValueCard(), {
      api: told.as('owner'),
      guestId: told.ding,
      property: 'RIVER',
      day: today,
    });
    await mount(card, { width: 720, lang });
    const lines = await reasons(card);
    expect(lines).toEqual(expect.arrayContaining(said));
    expectNoOverflow(card);
  });
});

describe('how content he is', () => {
  it('shows top box beside top-two box, by what it was about and where, never mixed', async () => {
    const answers = Object.assign(new Satisfaction(), { api: owner, guestId: hotel.ding, day: today });
    await mount(answers, { width: 480 });
    const lines = [...shadow(answers).querySelectorAll('li')].map((line) =>
      (line.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    );
    expect(lines).toContain('breakfast 50 % · 100 % n 2');
    expect(lines).toContain('check-in 0 % · 0 % n 1');
    await userEvent.click(button(answers, 'The figures as a table'));
    await until(() => shadow(answers).querySelector('table'), 'the table');
    await expectAccessible(answers);
    expectNoOverflow(answers);
    await picture(answers, 'satisfaction');
  });
});
