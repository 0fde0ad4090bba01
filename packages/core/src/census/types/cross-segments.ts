import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { relationStages } from './type-code.ts';

/** Guests of a high-end house, as columns. */
export interface CrossInput {
  readonly guests: readonly string[];
  /** The industry of each guest as a place in `industries`; the first may be the unknown one. */
  readonly industries: readonly string[];
  readonly industryOf: ArrayLike<number>;
  /** The stage of the relation as a place in `relationStages`. */
  readonly stageOf: ArrayLike<number>;
  /** In minor units. */
  readonly contribution: ArrayLike<number>;
  /** A social class as an additional axis, the highest number first; absent where the house keeps none. */
  readonly rankOf?: ArrayLike<number>;
}

/** Guests of one industry, relation and level of contribution. */
export interface CrossCell {
  readonly industry: string;
  readonly stage: (typeof relationStages)[number];
  /** 1 is the third of all guests that brings most. */
  readonly level: 1 | 2 | 3;
  readonly guests: number;
  readonly contribution: number;
}

/** Guests crossed by industry, relation and contribution. */
export interface CrossSegments {
  readonly n: number;
  /** Only cells in which somebody is; they add up to all. */
  readonly cells: readonly CrossCell[];
  /** Numbers of the guests: industry by industry, within it by rank, relation, contribution, then id. */
  readonly order: Uint32Array;
  /** The same order without the industries, for a structure of the whole house. */
  readonly overall: Uint32Array;
  /** The level of each guest, 1 to 3. */
  readonly levelOf: Uint8Array;
}

/**
 * Crosses industry, contribution and relation (the source document's cross segmentation), and orders guests within each
 * industry by relation and contribution.
 * @throws `census/option`
 */
export function crossSegments(input: CrossInput): CrossSegments {
  const { guests, industries, industryOf, stageOf, contribution, rankOf } = input;
  for (const column of [industryOf, stageOf, contribution, rankOf])
    if (column && column.length !== guests.length) refuse('must have a value for each guest');
  for (let guest = 0; guest < guests.length; guest += 1)
    if (
      !(
        (industryOf[guest] as number) < industries.length &&
        (stageOf[guest] as number) < relationStages.length
      )
    )
      refuse('must be numbers of industries and stages');
  const within = (one: number, other: number): number =>
    (rankOf ? (rankOf[other] as number) - (rankOf[one] as number) : 0) ||
    (stageOf[other] as number) - (stageOf[one] as number) ||
    (contribution[other] as number) - (contribution[one] as number) ||
    byId(guests, one, other);
  const all = Uint32Array.from(guests, (_, guest) => guest);
  const levelOf = levelsOf(guests, contribution, all);
  const places = placesOf(industries);

  return {
    n: guests.length,
    cells: cellsOf(input, levelOf),
    order: all
      .slice()
      .sort(
        (one, other) =>
          (places[industryOf[one] as number] as number) - (places[industryOf[other] as number] as number) ||
          within(one, other),
      ),
    overall: all.slice().sort(within),
    levelOf,
  };
}

function levelsOf(guests: readonly string[], contribution: ArrayLike<number>, all: Uint32Array): Uint8Array {
  const levels = new Uint8Array(guests.length);
  const byMoney = all
    .slice()
    .sort(
      (one, other) =>
        (contribution[other] as number) - (contribution[one] as number) || byId(guests, one, other),
    );
  for (const [place, guest] of byMoney.entries()) levels[guest] = Math.floor((place * 3) / guests.length) + 1;

  return levels;
}

function cellsOf(
  { industries, industryOf, stageOf, contribution, guests }: CrossInput,
  levelOf: Uint8Array,
): CrossCell[] {
  const stages = relationStages.length;
  const counts = new Uint32Array(industries.length * stages * 3);
  const sums = new Float64Array(counts.length);
  for (let guest = 0; guest < guests.length; guest += 1) {
    const cell =
      ((industryOf[guest] as number) * stages + (stageOf[guest] as number)) * 3 +
      (levelOf[guest] as number) -
      1;
    counts[cell] = (counts[cell] as number) + 1;
    sums[cell] = (sums[cell] as number) + (contribution[guest] as number);
  }
  const places = placesOf(industries);

  return [...counts.keys()]
    .filter((cell) => counts[cell])
    .map((cell) => ({
      place: places[Math.floor(cell / (stages * 3))] as number,
      industry: industries[Math.floor(cell / (stages * 3))] as string,
      stage: relationStages[Math.floor(cell / 3) % stages] as CrossCell['stage'],
      level: ((cell % 3) + 1) as CrossCell['level'],
      guests: counts[cell] as number,
      contribution: sums[cell] as number,
    }))
    .sort(
      (one, other) =>
        one.place - other.place ||
        relationStages.indexOf(other.stage) - relationStages.indexOf(one.stage) ||
        one.level - other.level,
    )
    .map(({ place: _place, ...cell }) => cell);
}

/** Where each industry stands by name: no answer depends on the order in which industries were met. */
function placesOf(industries: readonly string[]): Int32Array {
  const places = new Int32Array(industries.length);
  const inOrder = industries.map((_, at) => at).sort((one, other) => byId(industries, one, other));
  for (const [place, at] of inOrder.entries()) places[at] = place;

  return places;
}

function byId(ids: readonly string[], one: number, other: number): number {
  return (ids[one] as string) < (ids[other] as string) ? -1 : 1;
}

function refuse(problem: string): never {
  throw new InnkeeperError('census/option', { option: 'cross', problem });
}
