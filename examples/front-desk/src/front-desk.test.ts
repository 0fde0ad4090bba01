import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator, Page } from 'playwright';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/chromium.mjs';
import { sourceFlags } from '../../../scripts/run-source.mjs';

const executablePath = findChromium();
const card = '330106196805245812';
const folder = mkdtempSync(join(tmpdir(), 'innkeeper-front-desk-'));
let url = '';
let browser: Browser;
let stop: () => Promise<number | null> = async () => null;

/** Starts it as `npm start` does, and waits for the address. */
async function start(...args: readonly string[]): Promise<void> {
  const script = fileURLToPath(new URL('start.ts', import.meta.url));
  const child = spawn(process.execPath, [...sourceFlags, script, '--port', '0', ...args], { cwd: folder });
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

async function briefText(page: Page | FrameLocator): Promise<string> {
  return (await page.locator('ik-guest-brief .frame').textContent()) ?? '';
}

/** Everything that any element of the page shows, shadow roots included. */
async function elementsText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' '),
  );
}

/** Draws the page for the guides, when `INNKEEPER_PICTURES` names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const pictures = process.env.INNKEEPER_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

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

  it.each([
    {
      width: 1280,
      query: '',
      name: 'jianguo ding',
      allergy: 'ALLERGY',
      said: 'Mr Ding, welcome back',
      drawn: 'front-desk',
    },
    {
      width: 360,
      query: '?lang=zh-CN',
      name: '丁建国',
      allergy: '过敏',
      said: '丁总，欢迎您再次入住',
      drawn: 'front-desk.zh-CN',
    },
  ])('greets Mr Ding on his second stay, by keys alone, at $width px', async (given) => {
    const { page, complaints } = await openDesk(given);
    await page.keyboard.press('/');
    await type(page, given.name);
    await page.keyboard.press('Enter');
    await page.waitForSelector('ik-guest-brief [part~=name]');
    const brief = await briefText(page);
    expect(brief.indexOf(given.allergy)).toBeGreaterThanOrEqual(0);
    expect(brief.indexOf(given.allergy)).toBeLessThan(brief.indexOf('2102'));
    expect(brief).toContain(given.said);
    await picture(page, given.drawn);
    const panel = await page.locator('#panel').boundingBox();
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(given.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(given.width);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('assigns the room that has all he likes, keeps a wish and checks him in, by keys alone', async () => {
    const { page, complaints } = await openDesk();
    await page.keyboard.press('/');
    await page.keyboard.type(card); // as a scanner does, with Enter at the end
    await page.keyboard.press('Enter');
    await page.waitForSelector('ik-guest-brief [part~=name]');
    expect(await briefText(page)).toContain('Certain');
    await page.waitForFunction(() => document.activeElement?.localName === 'ik-guest-brief');
    await page.keyboard.press('w');
    await type(page, '2 fried eggs, half-cooked');
    await page.keyboard.press('Enter');
    await page.getByText('two fried eggs, half-cooked').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.localName === 'ik-guest-brief');
    await page.keyboard.press('a');
    await page.getByText('Room 2102 is assigned').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'check-in');
    await page.keyboard.press('Enter');
    await page.getByText('is checked in, room 2102').waitFor();
    expect(await page.locator('#panel-line').textContent()).toContain('In house · 2102');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps a wish in Chinese and takes it back, by keys alone, at 360 px', async () => {
    const { page, complaints } = await openDesk({ width: 360, query: '?lang=zh-CN' });
    await page.keyboard.press('/');
    await page.keyboard.type(card);
    await page.keyboard.press('Enter');
    await page.waitForSelector('ik-guest-brief [part~=name]');
    expect(await briefText(page)).toContain('确认无误');
    await page.waitForFunction(() => document.activeElement?.localName === 'ik-guest-brief');
    await page.keyboard.press('w');
    await type(page, '高楼层，安静的房间');
    await page.keyboard.press('Enter');
    const undo = page.locator('ik-guest-brief').getByRole('button', { name: '撤销' });
    await undo.first().waitFor();
    await undo.first().focus();
    await page.keyboard.press('Enter');
    await undo.first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await page.close();
  });

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

  it('closes cleanly, and finds everything as it was at the next start', async () => {
    expect(await stop()).toBe(0);
    await start();
    const { page } = await openDesk();
    await page.click('[data-view=in-house]');
    await page.locator('tr', { hasText: 'Ding, Jianguo' }).getByText('2102').waitFor();
    await page.close();
  });
});
