import { resolve } from 'node:path';
import type { HouseSettings, Property } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { placeOf } from '../house/place.ts';
import { readJsonFile } from '../house/read-json-file.ts';

/** Shows what the house knows of its properties. */
export async function showSettings({ desk }: Call): Promise<ExitCode> {
  const answer = await withHouse(desk, ({ api }) => api.readSettings({}));
  const { properties } = answer.settings;
  desk.answer(
    answer,
    properties.length === 0 ? desk.say('settings/none') : properties.map((one) => propertyLine(one, desk)),
  );

  return exitCodes.done;
}

/** Sets them from a JSON file, as `settings show --json` prints them (`settings` alone or the whole). */
export async function setSettings({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const read = readJsonFile(resolve(desk.world.cwd, file), 'setting/invalid');
  const settings = (isWhole(read) ? read.settings : read) as HouseSettings;
  const answer = await withHouse(desk, ({ api }) => api.writeSettings({ settings }), {
    ...placeOf(desk),
    isMade: true,
  });
  desk.answer(answer, [
    desk.say('settings/set', { version: answer.version }),
    ...answer.settings.properties.map((one) => propertyLine(one, desk)),
  ]);

  return exitCodes.done;
}

function isWhole(read: unknown): read is { readonly settings: unknown } {
  return typeof read === 'object' && read !== null && 'settings' in read;
}

function propertyLine({ id, name, rooms, timeZone, currencies }: Property, { say }: Desk): string {
  return say('settings/property', { id, name, n: rooms.length, timeZone, currencies: currencies.join(', ') });
}
