import type { Reader } from '../../ports/store.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { OutwardSettings } from '../../stays/outward-settings.ts';
import type { HouseSettings } from '../../stays/property.ts';
import type { PropertyTable } from '../take-in/prepare-record.ts';
import type { ReadCall, WriteCall } from './call.ts';

/** The settings of the house, with the version to change them by. */
export interface SettingsAnswer {
  /** 0 where nothing was set yet. */
  readonly version: number;
  readonly settings: HouseSettings;
}

const none: HouseSettings = { properties: [] };

/** Reads the properties, rooms and menus of the house. */
export async function readSettings({ rows }: Pick<ReadCall, 'rows'>): Promise<SettingsAnswer> {
  const [row] = await rows.where('setting', 'name', ['house']);

  return row ? { version: row.version, settings: row.body as HouseSettings } : { version: 0, settings: none };
}

/** The settings as every question of a desk needs them: read once between two writes. */
export async function knownSettings({
  house,
  rows,
}: Pick<ReadCall, 'house' | 'rows'>): Promise<HouseSettings> {
  const { settings } = await house.byHeart.at(rows, 'settings', () => readSettings({ rows }));

  return settings;
}

/** Sets them anew. @throws `store/changed` when someone else did since `version` was read */
export async function writeSettings(
  call: WriteCall,
  { settings, version }: { readonly settings: HouseSettings; readonly version?: number },
): Promise<SettingsAnswer> {
  const known = await readSettings(call);
  if (version !== undefined && version !== known.version)
    throw new InnkeeperError('store/changed', { subject: 'The setting "house"' });
  const next: SettingsAnswer = { version: known.version + 1, settings };
  await call.rows.put('setting', [{ name: 'house', version: next.version, body: settings }]);
  call.emit({ type: 'settings-changed', name: 'house' });

  return next;
}

/** How the house speaks outward, with the version to change it by. */
export interface OutwardAnswer {
  /** 0 where nothing was set yet. */
  readonly version: number;
  readonly outward: OutwardSettings;
}

/** Reads whom the house tells, and by which channels it writes to guests. */
export async function readOutward({ rows }: Pick<ReadCall, 'rows'>): Promise<OutwardAnswer> {
  const [row] = await rows.where('setting', 'name', ['outward']);

  return row ? { version: row.version, outward: row.body as OutwardSettings } : { version: 0, outward: {} };
}

/** Sets it anew. @throws `store/changed` when someone else did since `version` was read */
export async function writeOutward(
  call: WriteCall,
  { outward, version }: { readonly outward: OutwardSettings; readonly version?: number },
): Promise<OutwardAnswer> {
  const known = await readOutward(call);
  if (version !== undefined && version !== known.version)
    throw new InnkeeperError('store/changed', { subject: 'The setting "outward"' });
  const next: OutwardAnswer = { version: known.version + 1, outward };
  await call.rows.put('setting', [{ name: 'outward', version: next.version, body: outward }]);
  call.emit({ type: 'settings-changed', name: 'outward' });

  return next;
}

/** The properties by id, to hold records against. */
export async function propertyTable(rows: Reader): Promise<PropertyTable> {
  const { settings } = await readSettings({ rows });

  return new Map(settings.properties.map((property) => [property.id, property]));
}
