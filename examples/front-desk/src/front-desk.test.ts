import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledSource } from '../../../scripts/bundle-source.mjs';
import { findChromium } from '../../../scripts/chromium.mjs';
import type { Book } from './book/book.ts';
import type { Session } from './server/sessions.ts';

const executablePath = findChromium();
const card = '330106196805245812';
const folder = mkdtempSync(join(tmpdir(), 'innkeeper-front-desk-'));
let url = '';
let browser: Browser;
let stop: () => Promise<number | null> = async () => null;

/** Starts it as `npm start` does, and waits for the address. */
async function start(...args: readonly string[]): Promise<void> {
  const script = await bundledSource('examples/front-desk/src/start.ts');
  const child = spawn(process.execPath, [script, '--port', '0', ...args], { cwd: folder });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  let said = '';
  stop = () => {
    child.kill('SIGINT');

    return ended;
  };
  child.stderr.on('data', (text) => (said += text));
  url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text;
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    });
    void ended.then((code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
}

interface Desk {
  readonly page: Page;
  /** What the browser complained of: errors, and whatever the content security policy stopped. */
  readonly complaints: readonly string[];
}

async function openDesk({ width = 1280, query = '' } = {}): Promise<Desk> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url + query);
  await page.waitForSelector('#list table');

  return { page, complaints };
}

/** Types as a person does, not as a scanner. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 60 });
}

/** Gives Mr Ding a room, or takes it from him, as another desk of the same system does. */
async function giveRoom(room: string): Promise<void> {
  const ask = async <Answer>(path: string, token: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${url}pms/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    expect(answer.status).toBe(200);

    return answer.json() as Promise<Answer>;
  };
  const { token } = await ask<Session>('login', '', { staff: 'staff-1' });
  const { reservations } = await ask<Book>('book', token);
  const ding = reservations.find(
    ({ guest, status }) => guest.name === 'Ding, Jianguo' && status === 'expected',
  );
  await ask('reservations/change', token, { id: ding?.id, room });
}

async function briefText(page: Page | FrameLocator): Promise<string> {
  return (await page.locator('ik-guest-brief .frame').textContent()) ?? '';
}

/** Everything that any element of the page shows, shadow roots included. */
async function elementsText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' '),
  );
}

/** Nothing of the page stands out at the side, and the panel is within the window. */
async function expectNothingCutOff(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const panel = await page.locator('#panel').boundingBox();
  expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** Draws the page when `INNKEEPER_PICTURES` names a folder: for the guides, and below `story/` for whoever looks at each step. */
async function picture(page: Page, name: string): Promise<void> {
  const pictures = process.env.INNKEEPER_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const tongues = {
  en: {
    query: '',
    name: 'jianguo ding',
    allergy: 'ALLERGY',
    said: 'Mr Ding, welcome back',
    certain: 'Certain',
    wish: '2 fried eggs, half-cooked',
    kept: 'two fried eggs, half-cooked',
    assigned: 'Room 2102 is assigned',
    checkedIn: 'is checked in, room 2102',
    inHouse: 'In house · 2102',
    expected: 'Expected · 2102',
    undo: 'Undo',
    undone: 'Taken back.',
    assign: 'Assign room 2102',
    held: 'assigned',
    checkIn: 'Check in',
    inRoom: 'In room 2102 until',
    colleague: 'by colleague Chen Jun: reservation',
  },
  'zh-CN': {
    query: '?lang=zh-CN',
    name: '丁建国',
    allergy: '过敏',
    said: '丁总，欢迎您再次入住',
    certain: '确认无误',
    wish: '两个煎蛋，半熟',
    kept: '两个煎蛋（半生）',
    assigned: '2102房已排给',
    checkedIn: '已入住2102房',
    inHouse: '在住 · 2102',
    expected: '预抵 · 2102',
    undo: '撤销',
    undone: '已撤销。',
    assign: '排房：2102',
    held: '已排',
    checkIn: '办理入住',
    inRoom: '住2102房，到',
    colleague: '（同事陈军）：预订',
  },
} as const;
/** Wide and narrow, in both languages; the pictures of two of them are in the guides. */
const stories = [
  { ...tongues.en, lang: 'en', width: 1280, scans: false, drawn: 'front-desk' },
  { ...tongues['zh-CN'], lang: 'zh-CN', width: 1280, scans: true, drawn: 'story/zh-CN-1280-greeting' },
  { ...tongues.en, lang: 'en', width: 360, scans: true, drawn: 'story/en-360-greeting' },
  { ...tongues['zh-CN'], lang: 'zh-CN', width: 360, scans: false, drawn: 'front-desk.zh-CN' },
];

describe.skipIf(!executablePath)('the front desk in Chromium (skipped where there is no Chromium)', () => {
  beforeAll(async () => {
    await start('--guests', '200');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it.each(stories)(
    'Mr Ding, second stay, $width px, $lang, by keys alone: greeting, wish, room, check-in, and each taken back',
    async (given) => {
      const { page, complaints } = await openDesk(given);
      const { keyboard } = page;
      const brief = page.locator('ik-guest-brief');
      const briefHasFocus = (): Promise<unknown> =>
        page.waitForFunction(() => document.activeElement?.localName === 'ik-guest-brief');
      const line = page.locator('#panel-line');

      await keyboard.press('/');
      if (given.scans)
        await keyboard.type(card); // as a scanner does, with Enter at the end
      else await type(page, given.name);
      await keyboard.press('Enter');
      await brief.locator('[part~=name]').waitFor();
      const greeting = await briefText(page);
      expect(greeting.indexOf(given.allergy)).toBeGreaterThanOrEqual(0);
      expect(greeting.indexOf(given.allergy)).toBeLessThan(greeting.indexOf('2102'));
      expect(greeting).toContain(given.said);
      expect(greeting).toContain(given.colleague);
      if (given.scans) expect(greeting).toContain(given.certain);
      await picture(page, given.drawn);
      await expectNothingCutOff(page);

      await briefHasFocus();
      await keyboard.press('w');
      await type(page, given.wish);
      const answer = page.waitForResponse((response) => response.url().endsWith('/guests/brief'));
      await keyboard.press('Enter');
      await brief.getByText(given.kept).first().waitFor();
      await briefHasFocus();
      await brief.getByRole('button', { name: given.undo }).waitFor();
      await answer; // its body may be cut off by a newer question, so nothing waits for that
      await page.waitForTimeout(300);
      expect(await brief.locator('.line', { hasText: given.kept }).count()).toBe(1);
      await picture(page, `story/${given.lang}-${given.width}-wish`);
      await keyboard.press('u');
      await brief.getByText(given.kept).first().waitFor({ state: 'detached' });

      await briefHasFocus();
      await keyboard.press('a');
      await page.getByText(given.assigned).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'check-in');
      await brief.getByText(given.held, { exact: true }).waitFor();
      expect(await brief.getByRole('button', { name: given.assign }).count()).toBe(0);
      await keyboard.press('u');
      await brief.getByRole('button', { name: given.assign }).waitFor();
      await briefHasFocus();
      await keyboard.press('a');
      await brief.getByText(given.held, { exact: true }).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'check-in');
      expect(await page.getByRole('button', { name: given.checkIn }).count()).toBe(1);
      await picture(page, `story/${given.lang}-${given.width}-room`);
      await keyboard.press('Enter');
      await page.getByText(given.checkedIn).waitFor();
      expect(await line.textContent()).toContain(given.inHouse);
      await brief.getByText(given.inRoom).waitFor();
      expect(await page.getByRole('button', { name: given.checkIn }).count()).toBe(0);
      expect(await brief.getByText(given.held, { exact: true }).count()).toBe(0);
      await picture(page, `story/${given.lang}-${given.width}-checked-in`);
      await expectNothingCutOff(page);
      await keyboard.press('u');
      await page.locator('#toast').getByText(given.undone).waitFor();
      expect(await line.textContent()).toContain(given.expected);
      await brief.getByText(given.held, { exact: true }).waitFor();
      await giveRoom(''); // by another desk of the same system
      await brief.getByRole('button', { name: given.assign }).waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it('takes a passport nobody knows into the form of a new guest', async () => {
    const { page } = await openDesk();
    await page.keyboard.press('/');
    await page.keyboard.type('P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<');
    await page.keyboard.press('Enter');
    await page.keyboard.type('C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#form-dialog[open]');
    expect(await page.inputValue('[name=family]')).toBe('Mustermann');
    expect(await page.inputValue('[name=document]')).toBe('C01X00T47');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#form-dialog:not([open])', { state: 'attached' });
    await page.waitForSelector('ik-guest-brief [part~=name]');
    expect(await briefText(page)).toContain('Mustermann');
    await page.close();
  });

  it.each([
    {
      lang: 'en',
      width: 1280,
      query: '?lang=en',
      file: '+ Complaint',
      make: '+ Promise',
      promise: 'shirts washed with soap',
      against: 'cost: nerves: a complaint (the laundry)',
      inFavour: 'a remark that was heard and acted on (the snack)',
    },
    {
      lang: 'zh-CN',
      width: 360,
      query: '?lang=zh-CN',
      file: '＋ 记投诉',
      make: '＋ 记承诺',
      promise: '衣服用肥皂洗',
      against: '操的心：投诉（洗衣房）',
      inFavour: '意见听进去了，也改了（点心）',
    },
  ])(
    'a complaint and a promise at the desk, and both sides of Mr Ding with what they weigh: $lang, $width px',
    async (given) => {
      const { page, complaints } = await openDesk(given);
      const { keyboard } = page;
      await page.selectOption('#staff', 'staff-3');
      await page.waitForFunction(() => document.querySelector('#toast')?.textContent !== '');
      await keyboard.press('/');
      await keyboard.type(card);
      await keyboard.press('Enter');
      await page.locator('ik-guest-brief [part~=name]').waitFor();
      await page.click('#tab-care-key');
      const cases = page.locator('ik-complaint-panel');
      await cases.getByRole('button', { name: given.file }).press('Enter');
      await cases.locator('input[name=about]').fill('laundry');
      await keyboard.press('Enter');
      await cases.locator('.entry').first().waitFor();
      const promises = page.locator('ik-promise-panel');
      await promises.getByRole('button', { name: given.make }).press('Enter');
      await promises.locator('input[name=what]').fill(given.promise);
      await keyboard.press('Enter');
      await promises.locator('.entry', { hasText: given.promise }).waitFor();
      await picture(page, `story/${given.lang}-${given.width}-service`);
      await expectNothingCutOff(page);
      await page.click('#tab-value-key');
      const both = page.locator('ik-value-card');
      await both.locator('[part=reasons]').waitFor();
      const more = both.locator('[part=reasons] button[aria-expanded=false]');
      if ((await more.count()) > 0) await more.click();
      await both.getByText(given.against).first().waitFor();
      await both.getByText(given.inFavour).first().waitFor();
      await picture(page, `story/${given.lang}-${given.width}-value`);
      await expectNothingCutOff(page);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('shows nothing of any guest when another person logs in, and to each what the role may see', async () => {
    const { page } = await openDesk();
    await page.locator('tbody tr').first().click();
    await page.waitForSelector('ik-guest-brief [part~=name]');
    const shown = (await page.locator('ik-guest-brief [part~=name]').textContent())?.trim() ?? '';
    expect(await elementsText(page)).toContain(shown);
    await page.selectOption('#staff', 'staff-2');
    await page.getByText('Logged in as Wu Fang').waitFor();
    expect(await page.locator('#panel').isHidden()).toBe(true);
    expect(await elementsText(page)).not.toContain(shown);
    await page.keyboard.press('/');
    await type(page, 'ding');
    await page.locator('ik-guest-finder').getByText('You may not see this').waitFor();
    await page.close();
  });

  it('shows a manager all guests in boards, opens a guest from a report, and a clerk no figure of them', async () => {
    const { page, complaints } = await openDesk({ width: 360 });
    const boards = page.locator('#manager > *');
    const seen = (): Promise<string> =>
      page
        .locator('#manager')
        .evaluate((view) =>
          [...view.children]
            .map(({ shadowRoot }) => shadowRoot?.querySelector('.frame')?.textContent)
            .join(' '),
        );
    await page.route('**/pms/login', async (route) => {
      await giveRoom('2102'); // the house changes while nobody is logged in here
      await page.waitForTimeout(1500);
      await route.continue();
    });
    await page.selectOption('#staff', 'staff-3');
    await page.click('[data-view=manager-view]');
    for (const board of await boards.all()) {
      await board.scrollIntoViewIfNeeded();
      await expect.poll(() => board.evaluate((one) => one.matches(':state(ready)'))).toBe(true);
    }
    expect(await seen()).toMatch(/Active guests.*Core, basic, potential, edge.*How does the house stand/s);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await picture(page, 'story/manager-360');
    const guest = page.locator('ik-report [part=guests] button').first();
    const name = (await guest.textContent()) ?? '';
    await guest.click();
    expect(await page.locator('#panel-name').textContent()).toBe(name);
    await page.click('#panel-close');
    await page.selectOption('#staff', 'staff-1');
    await expect.poll(seen).toContain('Ask a manager who may.');
    expect(await page.locator('#for-managers').isVisible()).toBe(true);
    expect(await seen()).not.toMatch(/Core|Active guests/);
    expect(complaints.filter((line) => !line.includes('403'))).toEqual([]);
    await page.close();
  });

  it('serves every page under a strict policy, and answers nobody without a token', async () => {
    for (const path of ['', 'hosted.html', 'dialog.html', 'no-such-page']) {
      const policy = (await fetch(url + path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
    }
    expect((await fetch(`${url}pms/book`)).status).toBe(401);
    expect((await fetch(`${url}innkeeper/guests/find`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(`${url}../package.json`)).status).toBe(404);
  });

  it('recognises, in a frame, the guest of a dialog that allows nothing else, and fills the dialog in', async () => {
    const { page, complaints } = { page: await browser.newPage(), complaints: [] as string[] };
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${url}dialog.html`);
    const frame = page.frameLocator('#frame');
    await frame.locator('ik-guest-finder input').waitFor();
    await page.fill('[name=identificationNumber]', card);
    await page.keyboard.press('Tab');
    await frame.locator('ik-guest-brief [part~=name]').waitFor();
    expect(await briefText(frame)).toContain('Mr Ding');
    await frame.locator('#use').click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=email]')?.value !== '');
    expect(await page.inputValue('[name=lastName]')).toBe('Ding');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('speaks in the frame what the system speaks: from the beginning, and from when it changes', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}dialog.html?lang=zh-CN`);
    const frame = page.frameLocator('#frame');
    await frame.locator('ik-guest-finder input').waitFor();
    await page.fill('[name=identificationNumber]', card);
    await page.keyboard.press('Tab');
    await frame.locator('ik-guest-brief [part~=name]').getByText('丁总').waitFor();
    expect(await briefText(frame)).toContain('丁总，欢迎您再次入住');
    expect(await frame.locator('#use').textContent()).toBe('填入这些资料');
    await picture(page, 'story/guest-dialog');
    await page.click('#language');
    await frame.locator('ik-guest-brief [part~=name]').getByText('Mr Ding').waitFor();
    expect(await briefText(frame)).toContain('Mr Ding, welcome back');
    expect(await frame.locator('#use').textContent()).toBe('Use these details');
    await page.close();
  });

  it('closes cleanly, and finds everything as it was at the next start', async () => {
    await giveRoom('2102');
    expect(await stop()).toBe(0);
    await start();
    const { page } = await openDesk();
    await page.locator('tr', { hasText: 'Ding, Jianguo' }).getByText('2102').waitFor();
    await page.close();
  });
});
