import { expect, it } from 'vitest';
import { machineReadableZone } from './machine-readable-zone.ts';

it('writes the specimen of ICAO 9303', () => {
  const lines = machineReadableZone({
    issuer: 'UTO',
    family: 'Eriksson',
    given: 'Anna Maria',
    number: 'L898902C3',
    birth: { year: 1974, month: 8, day: 12 },
    gender: 'female',
    expires: { year: 2012, month: 4, day: 15 },
    personal: 'ZE184226B',
  });

  expect(lines).toEqual([
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ]);
});

it('keeps to two lines of 44 characters, however long the name', () => {
  const lines = machineReadableZone({
    issuer: 'D',
    family: 'Müller-Lüdenscheid-von-der-Wiese',
    given: 'Jörg O’Neill Maximilian',
    number: 'C01X',
    birth: { year: 2001, month: 1, day: 2 },
    gender: 'male',
    expires: { year: 2030, month: 12, day: 31 },
  });

  expect(lines.map((line) => line.length)).toEqual([44, 44]);
  for (const line of lines) expect(line).toMatch(/^[A-Z\d<]+$/);
});
