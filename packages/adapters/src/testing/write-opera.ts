import type {
  ChargeRecord,
  ContactRecord,
  FeedbackRecord,
  HouseRecord,
  HouseSettings,
  Preference,
  ProfileRecord,
  StayRecord,
} from '@innkeeper/core';
import { compact } from '../shared/loose.ts';
import type { OperaTables, TransactionMeaning } from '../sources/opera/index.ts';
import { noteOfContact, noteOfFeedback, noteTypes, vipCodes } from './opera-parts.ts';
import { operaCoordinates, operaProfile } from './opera-profile.ts';
import { operaFolio, operaReservation, taxCode } from './opera-stay.ts';
import type { Pager, PageSink } from './page-writer.ts';
import { pagerOf, pagesInFolder } from './page-writer.ts';

/** The part of a made-up hotel that OPERA can say. Records of one guest come together. */
export interface OperaWritable {
  records(): Iterable<HouseRecord>;
  readonly settings: HouseSettings;
  readonly preferenceCodes: Readonly<Record<string, readonly Preference[]>>;
  readonly transactionCodes: Readonly<Record<string, TransactionMeaning & { readonly text: string }>>;
}

/** How a hotel is written. */
export interface WriteOperaOptions {
  /** Only records of this system are written. @defaultValue 'opera' */
  readonly system?: string;
  /** How many profiles, reservations or folios stand on a page. @defaultValue 200 */
  readonly pageSize?: number;
}

/** How much was written, and how much OPERA has no place for. */
export interface WrittenHotel {
  readonly profiles: number;
  readonly reservations: number;
  readonly folios: number;
  /** Feedback and contacts of nobody who was written. */
  readonly leftOut: number;
}

/**
 * Writes a hotel as the answers of OPERA Cloud's API: profiles, reservations, folios and the table of transaction
 * codes, a page at a time. Feedback and contacts stand as notes, as hotels keep them; read them with {@link operaTablesOf}.
 * @param to a folder, or whatever takes pages
 */
export function writeOperaHotel(
  hotel: OperaWritable,
  to: string | PageSink,
  { system = 'opera', pageSize = 200 }: WriteOperaOptions = {},
): WrittenHotel {
  const sink = typeof to === 'string' ? pagesInFolder(to) : to;
  sink('0-transaction-codes', transactionCodesPage(hotel));
  const pages = pagesOf(sink, pageSize);
  let leftOut = 0;
  for (const guest of guestsOf(hotel.records(), system)) leftOut += writeGuest(guest, pages);
  for (const pager of Object.values(pages)) pager.end();

  return {
    profiles: pages.profiles.count(),
    reservations: pages.reservations.count(),
    folios: pages.folios.count(),
    leftOut,
  };
}

/** What a source needs to know to read a written hotel as it was: codes, zones, currencies, types of notes. */
export function operaTablesOf({ settings, preferenceCodes, transactionCodes }: OperaWritable): OperaTables {
  const { properties } = settings;

  return {
    preferenceCodes,
    transactionCodes: { ...transactionCodes, [taxCode]: { type: 'tax', category: 'other' } },
    timeZones: Object.fromEntries(properties.map(({ id, timeZone }) => [id, timeZone])),
    currencies: Object.fromEntries(
      properties.flatMap(({ id, currencies }) => (currencies[0] === undefined ? [] : [[id, currencies[0]]])),
    ),
    noteTypes,
    vipCodes,
    coordinates: operaCoordinates,
  };
}

type Pages = Readonly<Record<'profiles' | 'reservations' | 'folios', Pager<unknown>>>;

function pagesOf(sink: PageSink, size: number): Pages {
  return {
    profiles: pagerOf('1-profiles', {
      sink,
      size,
      page: (items) => ({ profiles: { profileInfo: items, hasMore: false } }),
    }),
    reservations: pagerOf('2-reservations', {
      sink,
      size,
      page: (items) => ({ reservations: { reservation: items, hasMore: false, totalResults: items.length } }),
    }),
    folios: pagerOf('3-folios', { sink, size, page: (items) => items }),
  };
}

function transactionCodesPage({ transactionCodes }: OperaWritable): unknown {
  const lines = Object.entries(transactionCodes).map(([transactionCode, { text, category, outlet }]) =>
    compact({
      transactionCode,
      description: text,
      transactionGroup: category?.toUpperCase(),
      transactionSubGroup: outlet,
    }),
  );

  return {
    trxCodes: [
      ...lines,
      { transactionCode: taxCode, description: 'Value added tax', transactionGroup: 'TAX' },
    ],
  };
}

/** Everything of one guest: profiles first, then the rest. */
interface Guest {
  readonly profiles: ProfileRecord[];
  readonly stays: StayRecord[];
  readonly charges: ChargeRecord[];
  readonly notes: (FeedbackRecord | ContactRecord)[];
}

/** Records in groups: a profile after something else begins the next guest. */
function* guestsOf(records: Iterable<HouseRecord>, system: string): Iterable<Guest> {
  let guest: Guest = { profiles: [], stays: [], charges: [], notes: [] };
  let last: HouseRecord['kind'] | undefined;
  for (const record of records) {
    if (record.source.system !== system) continue;
    if (record.kind === 'profile' && last !== undefined && last !== 'profile') {
      yield guest;
      guest = { profiles: [], stays: [], charges: [], notes: [] };
    }
    last = record.kind;
    if (record.kind === 'profile') guest.profiles.push(record);
    else if (record.kind === 'stay') guest.stays.push(record);
    else if (record.kind === 'charge') guest.charges.push(record);
    else if (record.kind !== 'service') guest.notes.push(record);
  }
  yield guest;
}

/** Writes one guest, and says how many notes had no place. */
function writeGuest({ profiles, stays, charges, notes }: Guest, pages: Pages): number {
  const stayIds = new Set(stays.map(({ source }) => source.id));
  const profileIds = new Set(profiles.map(({ source }) => source.id));
  const ofStay = (id: string): readonly object[] =>
    notes.flatMap((note) => (note.kind === 'feedback' && note.stay?.id === id ? [noteOfFeedback(note)] : []));
  const ofProfile = (id: string): readonly object[] =>
    notes.flatMap((note) => {
      if (note.profile?.id !== id) return [];
      if (note.kind === 'contact') return [noteOfContact(note)];

      return note.stay && stayIds.has(note.stay.id) ? [] : [noteOfFeedback(note)];
    });
  for (const profile of profiles) pages.profiles.add(operaProfile(profile, ofProfile(profile.source.id)));
  for (const stay of stays) {
    pages.reservations.add(operaReservation(stay, ofStay(stay.source.id)));
    const folio = charges.filter((charge) => charge.stay?.id === stay.source.id);
    if (folio.length > 0) pages.folios.add(operaFolio(stay, folio));
  }

  return notes.filter(
    (note) =>
      !(note.kind === 'feedback' && note.stay && stayIds.has(note.stay.id)) &&
      !profileIds.has(note.profile?.id ?? ''),
  ).length;
}
