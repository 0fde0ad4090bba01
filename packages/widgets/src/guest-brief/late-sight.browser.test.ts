import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { mount, shadow, textOf, until } from '../testing/mount.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { GuestBrief } from './define.ts';

const unhandled: unknown[] = [];
addEventListener('unhandledrejection', ({ reason }) => unhandled.push(reason));

/** Where things stand, of what is seen first. */
function placesIn(brief: GuestBrief): readonly number[] {
  return [...shadow(brief).querySelectorAll('.alert, h2, .who p, .number, .feature, button.first')].map(
    (one) => one.getBoundingClientRect().top,
  );
}

it('shows what can hurt, who it is and the rooms; what stands below comes a moment after and moves none of it', async () => {
  const first = { text: '', heard: '', places: [] as readonly number[], bones: 0 };
  await page.viewport(500, 960);
  const hotel = await openHouse();
  const brief = Object.assign(new GuestBrief(), {
    api: hotel.api,
    guestId: hotel.ding,
    property: 'RIVER',
    day: today,
    knownBy: 'find/document',
    freeRooms: ['1501', '2102', '2210'],
  });
  brief.addEventListener('ik-guest-shown', () => {
    const root = shadow(brief);
    first.text = textOf(brief);
    first.heard = root.querySelector('.frame > [role="status"]')?.textContent ?? '';
    first.places = placesIn(brief);
    first.bones = root.querySelectorAll('.bone').length;
  });
  await mount(brief, { width: 360 });
  for (const words of [
    'No detergent',
    'Mr Ding',
    'second stay',
    'Certain: ID document',
    '2102',
    'river view',
  ])
    expect(first.text).toContain(words);
  expect(first.heard).toMatch(/Mr Ding.*detergent/);
  expect(first.text).not.toContain('welcome back');
  expect(first.bones).toBeGreaterThan(0);
  await until(() => textOf(brief).includes('welcome back'), 'what stands below');
  expect(shadow(brief).querySelector('.bone')).toBeNull();
  expect(placesIn(brief)).toEqual(first.places);
  expect(shadow(brief).querySelector('.frame > [role="status"]')?.textContent).toBe(first.heard);
  expect(unhandled).toEqual([]);
});
