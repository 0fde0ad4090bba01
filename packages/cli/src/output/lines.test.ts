import type { GuestHit, GuestId } from '@innkeeper/core';
import { noCounts } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../words/words.ts';
import { countLines } from './count-lines.ts';
import { hitLines } from './hit-lines.ts';

const hit: GuestHit = {
  guestId: 'guest_1' as GuestId,
  name: '丁建国',
  because: [{ code: 'find/document' }],
  inHouse: false,
  lastStay: { arrival: '2026-03-09', departure: '2026-03-16', property: 'RIVER' },
  stays: 1,
};

describe('a list of guests', () => {
  it('says who, when last, and by what he was found', () => {
    expect(hitLines([hit], sayIn('en'))).toEqual([
      `  丁建国${' '.repeat(22)} 1 stay, last until 2026-03-16 in RIVER · document`,
      '    guest_1',
    ]);
  });

  it('says who is in the house, and where', () => {
    expect(hitLines([{ ...hit, inHouse: true, room: '1203' }], sayIn('zh-CN'))[0]).toContain(
      '正在住店，1203 房',
    );
  });

  it('shows nothing that turns a terminal about', () => {
    const [line = ''] = hitLines([{ ...hit, name: 'Ding\u001b[2J\u202eoob' }], sayIn('en'));
    expect([...line].filter((letter) => '\u001b\u202e'.includes(letter))).toEqual([]);
  });
});

describe('the counts of an import', () => {
  it('name what happened, and the new ones always', () => {
    expect(countLines({ ...noCounts, read: 1234, new: 1200, refused: 34 }, sayIn('en'))).toEqual([
      '  new            1,200',
      '  in quarantine     34',
    ]);
    expect(countLines(noCounts, sayIn('zh-CN'))).toEqual(['  新的  0']);
  });
});
