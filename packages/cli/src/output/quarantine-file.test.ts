import type { ImportId, Quarantined } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { rowOf } from './quarantine-file.ts';

const refused: Quarantined = {
  id: 'refusal_1',
  importId: 'import_1' as ImportId,
  kind: 'profile',
  sourceId: '=1+1',
  code: 'refused/day',
  field: 'BORN',
  at: '2026-11-21T08:30:00Z',
  where: { line: 3, part: 'guests.csv' },
  raw: '{"BORN":"1980-02-31"}',
};

describe('a row of the quarantine', () => {
  it('names line, field and reason, and what was sent', () => {
    expect(rowOf(refused, 'en')).toBe(
      `guests.csv,3,profile,'=1+1,BORN,refused/day,BORN is not a day of the calendar.,"Correct the date, or the ""dateFormat"" of the mapping.","{""BORN"":""1980-02-31""}"\r\n`,
    );
  });

  it('never becomes a formula of a spreadsheet', () => {
    for (const sourceId of ['=A1', '+A1', '-A1', '@A1'])
      expect(rowOf({ ...refused, sourceId }, 'en')).toContain(`,'${sourceId},`);
  });

  it('gives the reason in Chinese', () => {
    expect(rowOf(refused, 'zh-CN')).toContain('BORN 不是日历上的日子。');
  });

  it('keeps a code that this version does not know', () => {
    expect(rowOf({ ...refused, code: 'refused/of-tomorrow' }, 'en')).toContain('refused/of-tomorrow');
  });
});
