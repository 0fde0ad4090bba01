import type { ColumnsAnswer, InnkeeperApi, Rule } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, shadow, textOf, until } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { SegmentBuilder } from './define.ts';

let hotel: DemonstrationHouse;
let manager: InnkeeperApi;
beforeAll(async () => {
  await page.viewport(1280, 900);
  hotel = await openHouse();
  manager = hotel.as('manager');
});
beforeEach(() => document.body.replaceChildren());

const builderOf = (more: Partial<SegmentBuilder> = {}): SegmentBuilder =>
  Object.assign(new SegmentBuilder(), { api: manager, ...more });
const figureOf = (element: Element): string =>
  (shadow(element).querySelector('[part=count]')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const field = <Kind extends HTMLElement>(element: Element, label: string): Kind =>
  shadow(element).querySelector<Kind>(`[aria-label="${label}"]`) as Kind;
const choose = async (element: Element, label: string, value: string): Promise<void> => {
  await until(() => field(element, label), label);
  await userEvent.selectOptions(field(element, label), value);
};

describe('a rule over everybody', () => {
  it('is built, counted, explained and kept with the keyboard alone', async () => {
    const builder = await mount(builderOf(), { width: 720 });
    await until(() => shadow(builder).querySelector('.asks'), 'the first line');
    builder.focus();
    (shadow(builder).querySelector('.frame') as HTMLElement).focus();
    await userEvent.keyboard('j');
    const active = (): Element | null => shadow(builder).activeElement;
    await until(() => active()?.matches('.asks'), 'the focus in the first line');
    await userEvent.keyboard('was here');
    await until(() => (active() as HTMLSelectElement).value === 'stayed', 'what it asks');
    await until(() => field(builder, 'Line 1: number'), 'its fields');
    await userEvent.tab();
    await userEvent.tab();
    expect(active()?.getAttribute('aria-label')).toBe('Line 1: number');
    await userEvent.keyboard('{Control>}a{/Control}2');
    await until(() => /^\d+ guests?/.test(figureOf(builder)), 'a count');
    const stayedTwice = await manager.countSegment({ rule: { all: [{ stayed: { atLeast: 2 } }] } });
    await until(() => figureOf(builder).startsWith(`${stayedTwice.guests} guest`), 'the count of two stays');
    await userEvent.keyboard('{Enter}');
    await until(() => active()?.getAttribute('aria-label') === 'Line 2: what it asks', 'the second line');
    expect(textOf(builder)).toContain('Line 2: choose what it asks.');
    await expectAccessible(builder);
    await userEvent.keyboard('nationality');
    await until(() => (active() as HTMLSelectElement).value === 'fact:nationality', 'the nationality');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('CN');
    const rule: Rule = {
      all: [{ stayed: { atLeast: 2 } }, { fact: 'nationality', is: { equals: 'CN' } }],
    };
    const { guests } = await manager.countSegment({ rule });
    await until(() => figureOf(builder).startsWith(`${guests} guest`), 'the count of both');
    for (let steps = 0; steps < 30 && active()?.getAttribute('name') !== 'guest'; steps += 1)
      await userEvent.tab();
    await userEvent.keyboard('Ding{Enter}');
    await until(() => shadow(builder).querySelector('.found button'), 'who was found');
    await userEvent.tab();
    await userEvent.tab();
    expect(active()?.closest('.found')).not.toBeNull();
    await userEvent.keyboard('{Enter}');
    await until(() => /is (not )?in it/.test(textOf(builder)), 'the verdict');
    expect(textOf(builder)).toContain('found: ');
    await expectAccessible(builder);
    await picture(builder, 'segment-builder');
    await userEvent.keyboard('s');
    await until(() => active()?.getAttribute('name') === 'name', 'the name');
    await userEvent.keyboard('Comes back from China{Enter}');
    await until(() => textOf(builder).includes('Kept: Comes back from China.'), 'that it is kept');
    const lines = await manager.listSegments({});
    expect(lines.find(({ segment }) => segment.id === 'comes-back-from-china')?.segment).toMatchObject({
      rule,
    });
    await userEvent.click(button(builder, 'Undo'));
    await until(() => !shadow(builder).querySelector('.deed'), 'the undo');
    expect(await manager.listSegments({})).toHaveLength(lines.length - 1);
  });

  it('says which line is wrong, and draws nothing that nobody can read', async () => {
    const rule: Rule = {
      all: [{ stayed: {} }, { any: [{ fact: 'shoe-size', is: { atLeast: 44 } }] }],
    };
    const builder = await mount(builderOf({ rule }), { width: 360, lang: 'zh-CN', scheme: 'dark' });
    await until(() => textOf(builder).includes('第2条：没有“shoe-size”这一项'), 'the wrong line');
    await expectAccessible(builder);
    expectNoOverflow(builder);
    await picture(builder, 'segment-builder-wrong-zh-360');
    let deep: Rule = { stayed: {} };
    for (let level = 0; level < 1000; level += 1) deep = { not: deep };
    builder.rule = deep;
    await until(() => textOf(builder).includes('1,001层'), 'how deep it is');
    expect(shadow(builder).querySelectorAll('.line')).toHaveLength(0);
    await expectAccessible(builder);
  });

  it('keeps every kind of condition in its fields, in both widths and languages', async () => {
    const rule: Rule = {
      all: [
        { stayed: { atLeast: 2, atMost: 9, within: { months: 12 }, roomType: 'KING' } },
        { bought: { what: 'food', atMost: 0, within: { years: 1 } } },
        { not: { prefers: { attribute: 'room.view', value: 'river', stance: 'dislike' } } },
        { consent: { channel: 'email', state: 'unknown' } },
        {
          any: [
            { member: {} },
            { birthday: { within: 14 } },
            { fact: 'last', is: { to: { ago: 60, unit: 'days' } } },
          ],
        },
        { fact: 'amount', is: { atLeast: 120_050 } },
      ],
    };
    for (const [width, lang] of [
      [720, 'en'],
      [360, 'zh-CN'],
    ] as const) {
      const heard: unknown[] = [];
      const builder = builderOf({ rule });
      builder.addEventListener('ik-rule-change', ({ detail }) => heard.push(detail.rule));
      await mount(builder, { width, lang });
      await until(() => heard.length > 0, 'the rule');
      expect(heard).toEqual([rule]);
      await until(() => /\d/.test(figureOf(builder)), 'a count');
      expect(shadow(builder).querySelectorAll('.line')).toHaveLength(8);
      expectNoOverflow(builder);
      await expectAccessible(builder);
      await picture(builder, `segment-builder-${lang}-${width}`);
    }
  });

  it('shows a kept segment with how its size went, and stops a write that the page forbids', async () => {
    await manager.writeSegment({
      segment: { type: 'dynamic', id: 'regulars', name: 'Regulars', rule: { all: [{ stayed: {} }] } },
    });
    await manager.updateSegments({});
    const builder = builderOf({ segmentId: 'regulars' });
    builder.addEventListener('ik-segment-save', (event) => event.preventDefault());
    await mount(builder, { width: 720 });
    await until(() => textOf(builder).includes('How many there were'), 'the sizes');
    await userEvent.click(button(builder, 'The figures as a table'));
    await until(() => shadow(builder).querySelector('table'), 'the table');
    await expectAccessible(builder);
    await userEvent.click(button(builder, 'Keep the changes'));
    expect((await manager.listSegments({})).find(({ segment }) => segment.id === 'regulars')?.version).toBe(
      1,
    );
    await userEvent.click(button(builder, 'Some who are in it'));
    await until(() => shadow(builder).querySelector('.people button'), 'some of them');
    await manager.removeSegment({ segmentId: 'regulars' });
  });

  it('is for whoever may count guests, and says so to anybody else', async () => {
    const builder = await mount(builderOf({ api: hotel.api }), { width: 480 });
    expect(builder.matches(':state(forbidden)')).toBe(true);
    expect(textOf(builder)).toContain('You may not see this.');
    await expectAccessible(builder);
    const lost = { ...manager, listColumns: async () => Promise.reject(new InnkeeperError('store/busy')) };
    const failed = await mount(builderOf({ api: lost as InnkeeperApi }), { width: 480 });
    expect(failed.matches(':state(failed)')).toBe(true);
    await expectAccessible(failed);
  });

  it('works on plain data, of an empty house too, and leaves nothing at a change of staff', async () => {
    const columns: ColumnsAnswer = {
      asOf: today,
      currency: 'JPY',
      columns: [{ name: 'amount', kind: 'number', of: 'guests', isOwn: false }],
      conditions: ['fact', 'stayed'],
      wishes: [],
      programmes: [],
    };
    const builder = Object.assign(new SegmentBuilder(), { columns });
    const told: (Rule | undefined)[] = [];
    builder.addEventListener('ik-rule-change', ({ detail }) => told.push(detail.rule));
    await mount(builder, { width: 480 });
    await choose(builder, 'Line 1: what it asks', 'fact:amount');
    await until(() => field(builder, 'Line 1: value'), 'the value');
    await userEvent.fill(field(builder, 'Line 1: value'), '5,000');
    expect(told.at(-1)).toEqual({ all: [{ fact: 'amount', is: { atLeast: 5000 } }] });
    builder.count = { asOf: today, guests: 0, of: 0 };
    await until(() => figureOf(builder).includes('no guests yet'), 'that nobody is there');
    await expectAccessible(builder);
    builder.shutdown();
    await builder.updateComplete;
    expect([builder.columns, builder.count, shadow(builder).querySelector('.line')]).toEqual([
      undefined,
      undefined,
      null,
    ]);
  });
});
