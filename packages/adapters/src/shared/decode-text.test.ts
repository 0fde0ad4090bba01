import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { savedText } from './saved-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = '{"LastName":"Dvořák","Note":"丁"}';
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a file of another system', () => {
  it.each([
    ['UTF-8', Buffer.from(json)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${json}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${json}`, 'utf16le')],
    ['UTF-16 the other way round', bigEndian(`\ufeff${json}`)],
    ['UTF-16 without a mark', Buffer.from(json, 'utf16le')],
    ['UTF-16 the other way round without a mark', bigEndian(json)],
  ])('is read as %s', (_, bytes) => {
    expect(decodeText(bytes)?.replace('\ufeff', '')).toBe(json);
  });

  it('is read as its XML declaration says', () => {
    const western = '<?xml version="1.0" encoding="ISO-8859-1"?><Surname>Müller</Surname>';
    const chinese = Buffer.concat([
      Buffer.from("<?xml version='1.0' encoding='GB18030' ?><Surname>"),
      Buffer.from([0xb6, 0xa1]),
      Buffer.from('</Surname>'),
    ]);

    expect(decodeText(Buffer.from(western, 'latin1'))).toBe(western);
    expect(decodeText(chinese)).toContain('<Surname>丁<');
    expect(decodeText(Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>ü</a>'))).toContain('ü');
    expect(decodeText(Buffer.from('<?xml version="1.0" encoding="nonsense"?><a/>'))).toBeUndefined();
  });

  it('that is not what it says is refused, and no name is damaged without a word', async () => {
    const file = join(folder, 'latin.json');
    writeFileSync(file, Buffer.from('{"LastName":"Müller"}', 'latin1'));
    writeFileSync(`${file}.gz`, gzipSync(Buffer.from(json)));

    await expect(savedText(file)).rejects.toMatchObject({
      code: 'source/unreadable',
      facts: { system: 'latin.json', expected: 'UTF-8' },
    });
    expect(await savedText(`${file}.gz`)).toBe(json);
  });
});
