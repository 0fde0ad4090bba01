import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strongholdsOf, zoneGeoJson, zonesOf } from '@innkeeper/core/census';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { answerTable } from '../output/answer-table.ts';
import { numberOption } from '../plain/number-option.ts';
import { readPlainFile } from '../plain/plain-file.ts';
import { usageError } from '../usage-error.ts';

/** Puts the guests of a plain file into four quadrants and three rings around the house. */
export async function zones({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const { wordsFor } = await import('@innkeeper/core/reports');
  const words = wordsFor(desk.locale);
  const [latitude, longitude] = [numberOption(desk, 'latitude'), numberOption(desk, 'longitude')];
  if (latitude === undefined || longitude === undefined) throw usageError(desk.say('usage/zones'));
  const rows: { guest: string; latitude: number; longitude: number; amount: number; referrals: number }[] =
    [];
  const { currency, decimals, refused, leftOut } = await readPlainFile(desk, {
    file,
    roles: { guest: 'text', latitude: 'number', longitude: 'number', amount: 'amount', referrals: 'number' },
    needed: [],
    present: ['latitude', 'longitude'],
    onRow: (values, line) =>
      rows.push({
        guest: (values['guest'] as string | undefined) ?? `line ${line}`,
        latitude: (values['latitude'] as number | undefined) ?? Number.NaN,
        longitude: (values['longitude'] as number | undefined) ?? Number.NaN,
        amount: (values['amount'] as number | undefined) ?? 0,
        referrals: (values['referrals'] as number | undefined) ?? 0,
      }),
  });
  const house = { latitude, longitude };
  const points = {
    guests: rows.map(({ guest }) => guest),
    latitude: Float64Array.from(rows, (row) => row.latitude),
    longitude: Float64Array.from(rows, (row) => row.longitude),
    amount: Float64Array.from(rows, ({ amount }) => amount),
    referrals: Float64Array.from(rows, ({ referrals }) => referrals),
  };
  const { zoneOf: _zoneOf, ...found } = zonesOf(house, points);
  const strongholds = strongholdsOf(points);
  const map = text(desk.options['mapFile']);
  if (map !== undefined) {
    const drawn = zoneGeoJson(house, found, strongholds);
    writeFileSync(resolve(desk.world.cwd, map), `${JSON.stringify(drawn)}\n`);
  }
  answerTable(
    desk,
    { ...found, strongholds, currency, decimals, refused },
    {
      title: words.say('ask/zones'),
      columns: [
        { head: words.name('zone') },
        { head: words.name('guests'), decimals: 0 },
        { head: words.name('contribution'), decimals },
        { head: words.name('influencer') },
        { head: words.name('referrals'), decimals: 0 },
      ],
      rows: [
        ...found.zones.map(({ code, guests, amount, influencer }) => [
          code,
          guests,
          amount / 10 ** decimals,
          influencer?.guest,
          influencer?.referrals,
        ]),
        [words.name('outside'), found.outside, undefined, undefined, undefined],
        [words.name('no-coordinates'), found.unknown, undefined, undefined, undefined],
      ],
      notes: [`${words.name('strongholds')}: ${strongholds.length}`],
      leftOut,
    },
  );

  return exitCodes.done;
}
