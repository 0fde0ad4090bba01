import { beforeAll, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, settled, shadow, textOf, until } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { GuestBrief } from './define.ts';

let hotel: DemonstrationHouse;

function dingBrief(): GuestBrief {
  return Object.assign(new GuestBrief(), {
    api: hotel.api,
    guestId: hotel.ding,
    property: 'RIVER',
    day: today,
    knownBy: 'find/document',
    freeRooms: ['1501', '2102', '2210'],
  });
}

beforeAll(async () => {
  hotel = await openHouse();
  await page.viewport(500, 960);
});

it.each(
  [360, 480].flatMap((width) =>
    (['en', 'zh-CN'] as const).flatMap((lang) =>
      (['light', 'dark'] as const).map((scheme) => ({ width, lang, scheme })),
    ),
  ),
)('shows Mr Ding at $width px in $lang, $scheme, without overflow and for everybody', async (look) => {
  const brief = await mount(dingBrief(), look);
  expect(textOf(brief)).toContain('2102');
  expectNoOverflow(brief);
  await expectAccessible(brief);
  await picture(brief, `brief-ding-${look.width}-${look.lang}-${look.scheme}`);
});

it('holds in forced colours, where nothing is told by a colour alone', async () => {
  const emulate = (value: string): Promise<unknown> =>
    (cdp() as unknown as { send(name: string, facts: object): Promise<unknown> }).send(
      'Emulation.setEmulatedMedia',
      { features: [{ name: 'forced-colors', value }] },
    );
  await emulate('active');
  try {
    const brief = await mount(dingBrief(), { width: 360 });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await expectAccessible(brief);
    await picture(brief, 'brief-ding-forced-colors');
  } finally {
    await emulate('none');
  }
});

it('holds at 200 % zoom, which is half the width', async () => {
  const brief = await mount(dingBrief(), { width: 240 });
  expectNoOverflow(brief);
  await picture(brief, 'brief-ding-zoomed');
});

it('takes a wish where the thumb is: field, chips, what was not understood', async () => {
  const brief = await mount(dingBrief(), { width: 360 });
  button(brief, '+ Wish').click();
  await brief.updateComplete;
  await userEvent.fill(
    shadow(brief).querySelector('input') as HTMLInputElement,
    'soft pillow, no feathers, frobnicate',
  );
  await until(() => shadow(brief).querySelector('.chip'), 'a chip');
  expectNoOverflow(brief);
  await picture(brief, 'brief-wish');
  await userEvent.keyboard('{Enter}');
  await until(() => textOf(brief).includes('Saved.'), 'saved');
  await expectAccessible(brief);
  expectNoOverflow(brief);
  await picture(brief, 'brief-wish-kept');
});

it.each([
  ['open complaint', 'Schäfer', 'receptionist'],
  ['masked', 'Lindqvist', 'housekeeping'],
  ['few rights', 'Ding Jianguo', 'housekeeping'],
  ['in house', 'Li Guilan', 'receptionist'],
] as const)('shows a guest with %s at 360 px', async (name, text, role) => {
  const guestId = await hotel.find(text);
  const brief = await mount(
    Object.assign(dingBrief(), { api: hotel.as(role), guestId, knownBy: 'find/name' }),
    {
      width: 360,
    },
  );
  await settled(brief);
  expectNoOverflow(brief);
  await expectAccessible(brief);
  await picture(brief, `brief-${name.replaceAll(' ', '-')}`);
});
