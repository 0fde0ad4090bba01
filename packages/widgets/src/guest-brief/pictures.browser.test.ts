import { beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { mount, textOf } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { GuestBrief } from './define.ts';

let hotel: DemonstrationHouse;

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
  const brief = new GuestBrief();
  brief.api = hotel.api;
  Object.assign(brief, {
    guestId: hotel.ding,
    property: 'RIVER',
    day: today,
    knownBy: 'find/document',
    freeRooms: ['1501', '2102', '2210'],
  });
  await mount(brief, look);
  expect(textOf(brief)).toContain('2102');
  expectNoOverflow(brief);
  await expectAccessible(brief);
  await picture(brief, `brief-ding-${look.width}-${look.lang}-${look.scheme}`);
});
