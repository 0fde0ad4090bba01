import { order } from '../guests/moment.ts';
import type { ChargeCategory, ChargeRecord } from '../records/charge-record.ts';
import type { Day } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';

/** Something a guest has ordered, told by article. */
export interface OrderedItem {
  /** The article as the outlet codes it. */
  readonly item: string;
  /** What the last check called it. */
  readonly text?: string;
  readonly category: ChargeCategory;
  /** On how many days it was ordered. */
  readonly times: number;
  readonly lastDay: Day;
  /** Where it was had most often; of equals, where it was had last. */
  readonly place?: NonNullable<ChargeRecord['place']>;
  readonly outlet?: string;
  /** The lines that say so, the latest last. */
  readonly sources: readonly SourceReference[];
}

/** What was ordered, the most frequent first, then the latest, then by article. What was taken back was not had. */
export function orderedItems(charges: readonly ChargeRecord[]): readonly OrderedItem[] {
  const reversed = new Set(charges.flatMap(({ reverses }) => (reverses ? [keyOfSource(reverses)] : [])));
  const had = charges.filter((charge) => articleOf(charge) !== undefined && isHad(charge, reversed));
  const items = [...new Set(had.map((charge) => articleOf(charge) ?? ''))];

  return items
    .map((item) =>
      summed(
        item,
        had.filter((charge) => articleOf(charge) === item),
      ),
    )
    .sort(
      (one, other) =>
        other.times - one.times || order<string>(other.lastDay, one.lastDay) || order(one.item, other.item),
    );
}

/** The article; where the outlet codes none, what the check calls it. */
function articleOf({ item, text }: ChargeRecord): string | undefined {
  return item ?? text;
}

function isHad(
  { type, quantity = 1, reverses, source }: ChargeRecord,
  reversed: ReadonlySet<string>,
): boolean {
  return type.value === 'revenue' && quantity > 0 && !reverses && !reversed.has(keyOfSource(source));
}

function summed(item: string, charges: readonly ChargeRecord[]): OrderedItem {
  const inOrder = [...charges].sort(
    (one, other) =>
      order<string>(one.day, other.day) || order(keyOfSource(one.source), keyOfSource(other.source)),
  );
  const last = inOrder.at(-1) as ChargeRecord;

  return {
    item,
    text: inOrder.filter(({ text }) => text).at(-1)?.text,
    category: last.category.value,
    times: new Set(inOrder.map(({ day }) => day)).size,
    lastDay: last.day,
    place: mostOften(inOrder.flatMap(({ place }) => place ?? [])),
    outlet: mostOften(inOrder.flatMap(({ outlet }) => outlet ?? [])),
    sources: inOrder.map(({ source }) => source),
  };
}

/** The value that stands most often in a list; of equals the one that stands last. */
export function mostOften<Value extends string | number>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());

  return [...values].reverse().find((value) => counts.get(value) === most);
}
