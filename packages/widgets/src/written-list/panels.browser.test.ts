import type { GuestId, InnkeeperApi } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ComplaintPanel } from '../complaint-panel/define.ts';
import { PromisePanel } from '../promise-panel/define.ts';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, shadow, textOf, until } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { tellOfDing } from '../testing/tell-of-ding.test-data.ts';
import { nameStaff } from '../words/staff.ts';

let hotel: DemonstrationHouse;
let other: GuestId;
beforeAll(async () => {
  await page.viewport(560, 1000);
  hotel = await openHouse();
  await tellOfDing(hotel.as('owner'), hotel.ding);
  other = await hotel.find('Li Guilan');
  nameStaff({ 'receptionist-1': 'Lin Yue', 'owner-1': 'Chen Jun' });
});
beforeEach(() => document.body.replaceChildren());

const casesOf = (guestId = hotel.ding, api: Partial<InnkeeperApi> = hotel.api): ComplaintPanel =>
  Object.assign(new ComplaintPanel(), { api: api as InnkeeperApi, guestId, assignees: ['receptionist-1'] });
const promisesOf = (guestId = hotel.ding, api: Partial<InnkeeperApi> = hotel.api): PromisePanel =>
  Object.assign(new PromisePanel(), { api: api as InnkeeperApi, guestId, property: 'RIVER', day: today });
const focused = (element: Element): Element | null => shadow(element).activeElement;

describe('complaints as cases', () => {
  it('says who has it, how long there is, what was tried and what he said', async () => {
    const panel = await mount(casesOf());
    const text = textOf(panel);
    expect(text).toContain('The laundry has it');
    expect(text).toContain('Answered; tried once.');
    expect(text).toContain('nobody has it');
    expect(text).toMatch(/within (23|24) hours\./);
    expect(text).toContain('“The shower drips.”');
    await expectAccessible(panel);
    expectNoOverflow(panel);
    await picture(panel, 'complaints');
  });

  it('is written down, given, solved, told to both and closed with the keyboard alone', async () => {
    const panel = await mount(casesOf(other), { width: 360 });
    panel.focus();
    await userEvent.keyboard('n');
    await until(() => focused(panel)?.getAttribute('name') === 'about', 'the field');
    await expectAccessible(panel);
    await userEvent.keyboard('noise{Tab}1508{Tab}The lift hums all night.{Enter}');
    await until(() => textOf(panel).includes('noise, room 1508'), 'the case');
    const press = async (name: string, gone = name): Promise<void> => {
      await until(() => textOf(panel).includes(name) && !textOf(panel).includes('Saving'), name);
      await until(
        () => [...shadow(panel).querySelectorAll('button')].some((one) => one.ariaLabel?.startsWith(gone)),
        gone,
      );
      [...shadow(panel).querySelectorAll('button')].find((one) => one.ariaLabel?.startsWith(gone))?.focus();
      await userEvent.keyboard('{Enter}');
    };
    await press('Give to…');
    await until(() => focused(panel) instanceof HTMLSelectElement, 'who takes it');
    await userEvent.keyboard('{Tab}{Enter}');
    await until(() => textOf(panel).includes('Lin Yue has it'), 'that she has it');
    await press('Solved…');
    await until(() => focused(panel)?.getAttribute('name') === 'given', 'the field');
    await userEvent.keyboard('a quiet room{Enter}');
    await until(() => textOf(panel).includes('a quiet room'), 'the remedy');
    expect(textOf(panel)).not.toContain('Close');
    await press('Told', 'The guest was told');
    await until(() => focused(panel)?.getAttribute('name') === 'score', 'the score');
    await userEvent.keyboard('4{Tab} {Tab} {Tab}{Enter}');
    await until(() => textOf(panel).includes('Salesperson told: not yet'), 'that the guest was told');
    await press('Told', 'The salesperson was told');
    await press('Close');
    await until(() => textOf(panel).includes('No complaint is open.'), 'that it is closed');
    const [{ state, attempts, told } = { state: '', attempts: [], told: undefined }] = (
      await hotel.api.listComplaints({ guestId: other })
    ).complaints;
    expect([state, attempts.length]).toEqual(['closed', 1]);
    expect(told).toEqual({ apologised: true, thanked: true, score: { points: 4, of: 5 } });
    expectNoOverflow(panel);
  });

  it('asks the page first, keeps what was typed when the house does not answer, and gives it back', async () => {
    const failing = {
      ...hotel.api,
      fileComplaint: () => Promise.reject(new InnkeeperError('store/unavailable', { reason: 'test' })),
    };
    const panel = await mount(casesOf(other, failing));
    const stop = (event: Event): void => event.preventDefault();
    const write = async (): Promise<void> => {
      panel.focus();
      await userEvent.keyboard('n');
      await until(() => focused(panel) instanceof HTMLInputElement, 'the field');
      await userEvent.keyboard('cold soup{Enter}');
    };
    panel.addEventListener('ik-complaint-file', stop);
    await write();
    await panel.updateComplete;
    expect((shadow(panel).querySelector('input[name=about]') as HTMLInputElement).value).toBe('cold soup');
    panel.removeEventListener('ik-complaint-file', stop);
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(panel).includes('Nothing you typed is lost'), 'that it is not saved');
    await expectAccessible(panel);
    button(panel, 'Cancel').click();
    await until(
      () => (shadow(panel).querySelector('input[name=about]') as HTMLInputElement)?.value === 'cold soup',
      'the words',
    );
  });

  it('shows what is open in the whole house with whose it is, and nothing to a role without the right', async () => {
    const all = await mount(
      Object.assign(new ComplaintPanel(), { api: hotel.as('owner'), wholeHouse: true }),
      { lang: 'zh' },
    );
    expect(textOf(all)).toContain('洗衣房在处理');
    expect(textOf(all)).toContain('丁建国');
    await picture(all, 'complaints-house-zh');
    const maid = await mount(casesOf(hotel.ding, hotel.as('housekeeping')));
    expect(maid.matches(':state(forbidden)')).toBe(true);
  });

  it('shows plain data, and leaves nothing of it at a change of staff', async () => {
    const panel = Object.assign(new ComplaintPanel(), {
      complaints: await hotel.api.listComplaints({ guestId: hotel.ding }),
    });
    await mount(panel);
    expect(textOf(panel)).toContain('The shower drips');
    panel.shutdown();
    await panel.updateComplete;
    expect(textOf(panel)).not.toContain('shower');
  });
});

describe('a slip of the hand', () => {
  it('is taken back: a complaint that was none is gone, a step is as it was before', async () => {
    const panel = await mount(casesOf(other));
    panel.focus();
    await userEvent.keyboard('n');
    await until(() => focused(panel)?.getAttribute('name') === 'about', 'the field');
    await userEvent.keyboard('wrong guest{Enter}');
    await until(() => shadow(panel).querySelector('button.undo'), 'that it is kept');
    await expectAccessible(panel);
    (shadow(panel).querySelector('button.undo') as HTMLElement).click();
    await until(() => !textOf(panel).includes('wrong guest'), 'that it is gone');
    const { complaints } = await hotel.api.listComplaints({ guestId: other });
    expect(complaints.map(({ about }) => about)).not.toContain('wrong guest');
  });

  it('is taken back of a promise: it is open again', async () => {
    await hotel.api.makePromise({ guestId: other, what: 'a cot', until: '2026-11-22', property: 'RIVER' });
    const panel = await mount(promisesOf(other));
    button(panel, 'Kept: a cot').click();
    await panel.updateComplete;
    (shadow(panel).querySelector('button.sure') as HTMLElement).click();
    await until(() => shadow(panel).querySelector('button.undo'), 'that it is kept');
    (shadow(panel).querySelector('button.undo') as HTMLElement).click();
    await until(() => textOf(panel).includes('a cot due'), 'that it is open again');
    const { promises } = await hotel.api.listPromises({ guestId: other });
    expect(promises.map(({ outcome }) => outcome)).toEqual(['open']);
  });
});

describe('promises', () => {
  it('tells what is due, what was kept, and takes a new one in one step', async () => {
    const panel = await mount(promisesOf());
    expect(textOf(panel)).toContain('shirts washed with soap due today');
    expect(textOf(panel)).toContain('1 of 1 kept');
    panel.focus();
    await userEvent.keyboard('n');
    await until(() => focused(panel)?.getAttribute('name') === 'what', 'the field');
    await userEvent.keyboard('a late check-out{Enter}');
    await until(() => textOf(panel).includes('a late check-out due today'), 'the promise');
    await until(() => textOf(panel).includes('Lin Yue'), 'who gave it');
    button(panel, 'Earlier: one').click();
    await until(() => textOf(panel).includes('less sugar'), 'the earlier one');
    await expectAccessible(panel);
    expectNoOverflow(panel);
    await picture(panel, 'promises');
  });

  it('asks once more before it says what became of one, since that is said once', async () => {
    const panel = await mount(promisesOf(), { width: 360, lang: 'zh', scheme: 'dark' });
    const told: unknown[] = [];
    panel.addEventListener('ik-promise-settle', ({ detail }) => told.push(detail.outcome));
    button(panel, '没兑现：shirts washed with soap').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused(panel)?.textContent?.includes('是，没兑现'), 'the question');
    expect(told).toEqual([]);
    await picture(panel, 'promises-zh-360');
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(panel).includes('1 项'), 'the rate');
    expect(told).toEqual(['broken']);
    await until(async () =>
      (await hotel.api.listPromises({ guestId: hotel.ding })).promises.some(
        ({ outcome }) => outcome === 'broken',
      ),
    );
    await expectAccessible(panel);
    expectNoOverflow(panel);
  });
});
