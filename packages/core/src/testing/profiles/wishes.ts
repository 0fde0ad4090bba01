import type { ConsentRecord, PreferenceRecord } from '../../records/profile-record.ts';
import { draw, zipf } from '../chance/frequency.ts';
import { below, type Random } from '../chance/random.ts';
import { preferenceList } from '../house/preference-codes.ts';

/** Preference records of ordinary guests by how often they are heard; the wishes of the told stories stay apart. */
const records = zipf(
  'SMOKING/NS ROOM FEATURES/QUIET ROOM FEATURES/KING FLOOR/20UP ROOM FEATURES/RIVER ROOM FEATURES/TWIN FOOD/VEG SERVICE/LATE BED/FIRM FOOD/ROOMBRK FOOD/TEA FLOOR/5DOWN ROOM FEATURES/GARDEN SMOKING/S SERVICE/PAPER INTEREST/TEA FOOD/HALAL INTEREST/GOLF FOOD/NUTS BED/NOFEATHER'
    .replaceAll('ROOM FEATURES', 'ROOM_FEATURES')
    .split(' ')
    .map((key) => preferenceRecord(key.replace('_', ' '))),
  3,
);

/** What a system keeps for a preference of the hotel's list. @param key `GROUP/CODE` */
export function preferenceRecord(key: string): PreferenceRecord {
  const entry = preferenceList.get(key);
  if (!entry) return { code: key };

  const { group, code, text, meaning } = entry;
  return { group, code, text, meaning };
}

/** The wishes a house has heard from a guest: the more stays, the more of them; later profiles know fewer. */
export function somePreferences(random: Random, stays: number, copy: number): readonly PreferenceRecord[] {
  const heard = Math.min(5, below(random, 2 + Math.floor(stays / 2)) - copy);
  const found = new Map<string, PreferenceRecord>();
  for (let left = heard; left > 0; left -= 1) {
    const record = draw(random, records);
    if (!contradicts(record, found)) found.set(record.code, record);
  }

  return [...found.values()];
}

const opposites: Readonly<Record<string, string>> = {
  KING: 'TWIN',
  TWIN: 'KING',
  NS: 'S',
  S: 'NS',
  '20UP': '5DOWN',
  '5DOWN': '20UP',
  RIVER: 'GARDEN',
  GARDEN: 'RIVER',
};

function contradicts({ code }: PreferenceRecord, found: ReadonlyMap<string, PreferenceRecord>): boolean {
  const opposite = opposites[code];

  return opposite !== undefined && found.has(opposite);
}

/** What a guest said about advertising by e-mail: yes, no, or never asked. */
export function someConsents(random: Random, email: string | undefined): readonly ConsentRecord[] {
  if (email === undefined) return [];

  const answer = random();
  if (answer > 0.65) return [];

  return [
    {
      channel: 'email',
      purpose: 'marketing',
      state: answer < 0.4 ? 'granted' : 'denied',
      raw: `optInEmail=${answer < 0.4}`,
    },
  ];
}
