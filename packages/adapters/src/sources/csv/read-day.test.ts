import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayReader, isDateFormat } from './read-day.ts';

describe('dates of a file', () => {
  it.each([
    ['yyyyMMdd', '20240229', '2024-02-29'],
    ['dd/MM/yyyy', '29/02/2024', '2024-02-29'],
    ['d/M/yy', '9/2/24', '2024-02-09'],
    ['d/M/yy', '9/2/71', '1971-02-09'],
    ['d MMMM yyyy', '9 february 2024', '2024-02-09'],
    ['dd-MMM-yyyy', '09-FEB-2024', '2024-02-09'],
    ['MMM d, yyyy', 'Feb. 9, 2024', '2024-02-09'],
    ['yyyy年M月d日', '2024年2月9日', '2024-02-09'],
    ['dd.MM.yyyy HH:mm', '09.02.2024 23:59', '2024-02-09'],
    ['dd/MM/yyyy', '09/02/2024 00:00:00', '2024-02-09'],
  ])('%s reads %s', (format, text, day) => {
    expect(dayReader([format]).day(text)).toBe(day);
  });

  it.each([
    ['yyyyMMdd', '20240230'],
    ['yyyyMMdd', '2024-02-29'],
    ['dd/MM/yyyy', '02/29/2024'],
    ['dd/MM/yyyy', '29/02/2023'],
    ['d MMMM yyyy', '9 Fevereiro 2024'],
    ['yyyy-MM-dd', '2024-02-31'],
    ['yyyy-MM-dd', '0'],
  ])('%s does not read %s', (format, text) => {
    expect(dayReader([format]).day(text)).toBeUndefined();
  });

  it('are read by the first format that fits', () => {
    const { day } = dayReader(['dd/MM/yyyy', 'yyyy-MM-dd']);

    expect([day('03/04/2024'), day('2024-04-03'), day('04-03-2024')]).toEqual([
      '2024-04-03',
      '2024-04-03',
      undefined,
    ]);
  });

  it('come back as they were written', () => {
    const { day } = dayReader(['d MMMM yyyy']);
    const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    void assert(
      property(
        date({ min: new Date('1850-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (moment) => {
          expect(day(words.format(moment))).toBe(moment.toISOString().slice(0, 10));
        },
      ),
    );
  });

  it('tell a format from what is none', () => {
    expect(['dd/MM/yyyy', 'yyyyMMdd', 'MMMM yy d'].every(isDateFormat)).toBe(true);
    expect(['MM/yyyy', 'day', 'dd/MM', '%Y-%m-%d'].some(isDateFormat)).toBe(false);
  });
});

describe('birthdays', () => {
  const { birthday } = dayReader(['yyyy-MM-dd']);

  it('may have no year', () => {
    expect(birthday('--05-12')).toEqual({ month: 5, day: 12 });
    expect(birthday('1900-05-12')).toEqual({ month: 5, day: 12 });
    expect(birthday('0000-02-29')).toEqual({ month: 2, day: 29 });
  });

  it('that only fill a field are unknown, and what is no day is none', () => {
    expect([birthday('1900-01-01'), birthday('0000-01-01')]).toEqual(['unknown', 'unknown']);
    expect([birthday('1970-02-30'), birthday('--02-30'), birthday('?')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('moments', () => {
  it('keep their offset, and have the file’s where they have none', () => {
    const { instant } = dayReader([], '+08:00');

    expect(instant('2024-02-09T08:30:00-0500')).toBe('2024-02-09T08:30:00-05:00');
    expect(instant('2024-02-09 08:30')).toBe('2024-02-09T08:30:00+08:00');
    expect(instant('2024-02-09')).toBe('2024-02-09T00:00:00+08:00');
    expect([instant('2024-02-09T25:30:00Z'), instant('2024-02-31T08:30:00Z')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
