import type { ChargeRecord } from '../../records/charge-record.ts';

/** What a line of a check says about who had it, where it names no stay. */
export interface CheckClues {
  /** The room it was had in or charged to. */
  readonly room?: string;
  /** A number that may be a room's, without a word that says so. */
  readonly maybeRoom?: string;
  /** Numbers that may be those of a reservation. */
  readonly numbers: readonly string[];
}

const roomWords =
  /(?:\b(?:room|rm|zimmer|zi|chambre|habitaci[oó]n|camera|suite|hab)\b|房间|客房|房号|房|#)/iu;
const named = new RegExp(
  String.raw`${roomWords.source}\s*(?:no\.?|nr\.?|号)?\s*[:：#.]?\s*(?<room>[a-z]?-?\d{1,5}[a-z]?)(?![\w-])`,
  'iu',
);
const before = /(?<![\w-])(?<room>[A-Z]?\d{2,5}[A-Z]?)\s*(?:号房|房间?|客房)/iu;
const bare = /^(?<room>[a-z]?\d{2,5}[a-z]?)$/iu;
const numbers = /[\p{L}\d][\p{L}\d-]{3,39}/gu;

/**
 * The clues in what an outlet wrote down: `Room 2102`, `2102房`, `conf. 88123`, `2102`. A number alone may be that of a
 * table and is only a maybe.
 */
export function checkClues({ room, reference }: Pick<ChargeRecord, 'room' | 'reference'>): CheckClues {
  const text = (reference ?? '').normalize('NFKC').trim();
  const said = room ?? (named.exec(text) ?? before.exec(text))?.groups?.['room'];
  const alone = bare.exec(text)?.groups?.['room'];
  const found = [...text.matchAll(numbers)].map(([number]) => number).filter((number) => /\d/.test(number));

  return {
    ...(said !== undefined && { room: roomKey(said) }),
    ...(said === undefined && alone !== undefined && { maybeRoom: roomKey(alone) }),
    numbers: [...new Set(found.map(numberKey))].filter((number) => number !== said),
  };
}

/** A room as it is compared: `00712` stays `00712`. */
export function roomKey(room: string): string {
  return room.trim().toUpperCase();
}

/** The number of a reservation as it is compared. */
export function numberKey(number: string): string {
  return number.normalize('NFKC').trim().toUpperCase();
}
