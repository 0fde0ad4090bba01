import type { People } from '../values/people.ts';
import { comparisons, place } from './comparisons.ts';
import { levelCache } from './level-cache.ts';
import { hasForms } from './look-rows.ts';
import { compareParts, nameLevel } from './name-level.ts';
import { nameShapes } from './name-shapes.ts';
import { type AllCells, cellAt, cellsOf } from './record-cells.ts';

/** How the names of two people agree; one object that is filled anew for every pair. */
export interface NamesAgree {
  given: number;
  family: number;
  /** 0 missing, 1 straight, 2 swapped. */
  order: number;
  /** The parts that were compared: what counts is how common they are. */
  givenOne: number;
  givenOther: number;
  familyOne: number;
  familyOther: number;
  /** One of them has one word for a name, which can be a given or a family name: it is as common as the commoner. */
  isEither: boolean;
}

/** What each level of given and of family names says before any data are seen, in bits. */
export const givenBits = bitsOf('given');
/** The same of family names. */
export const familyBits = bitsOf('family');
/** By how many bits less a given name says than a family name that as many people have, before their rarity. */
export const betweenNames = Math.log2(usualOf('given') / usualOf('family'));
/** By so many bits names have to agree better crosswise before given and family name are taken for swapped. */
const swapBits = 6;

/** Makes what compares the names of two people in all their forms; the best pair of names counts. */
export function nameComparer(
  people: People,
  cells: AllCells = cellsOf(people),
): (one: number, other: number) => NamesAgree {
  const { given, family, isSingle, otherNames, parts } = people;
  const cache = levelCache((one, other) => compareParts(parts.partOf(one), parts.partOf(other)), {
    values: parts.size(),
    bits: 18,
  });
  const areUnlike = nameShapes(parts);
  const found: NamesAgree = {
    given: 0,
    family: 0,
    order: 0,
    givenOne: 0,
    givenOther: 0,
    familyOne: 0,
    familyOther: 0,
    isEither: false,
  };
  const level = (one: number, other: number): number => {
    if (one === 0 || other === 0) return 0;
    if (one === other) return nameLevel.exact;

    return areUnlike(one, other) ? nameLevel.different : cache.levelOf(one, other);
  };
  let best = 0;
  /** One word in all is a given or a family name: it is compared with either. */
  const takeEither = (g: number, f: number, otherG: number, otherF: number): void => {
    if (g === 0) takeWord(f, otherG);
    if (otherG === 0) takeWord(g, otherF);
  };
  const takeWord = (word: number, other: number): void => {
    const found = level(word, other);
    if (found === 0 || (givenBits[found] as number) <= best) return;
    best = givenBits[found] as number;
    set(found, 0, 0, word, 0, other, 0);
  };
  const take = (g: number, f: number, otherG: number, otherF: number, isEither = false): void => {
    const straightGiven = level(g, otherG);
    const straightFamily = level(f, otherF);
    const straight = (givenBits[straightGiven] as number) + (familyBits[straightFamily] as number);
    let order = g !== 0 && f !== 0 && otherG !== 0 && otherF !== 0 ? 1 : 0;
    let isBetter = straight > best;
    if (isBetter) {
      best = straight;
      set(straightGiven, straightFamily, order, g, f, otherG, otherF);
    }
    if (isEither) {
      takeEither(g, f, otherG, otherF);
      return;
    }
    if (
      straightGiven > 0 &&
      straightGiven <= nameLevel.typo &&
      straightFamily > 0 &&
      straightFamily <= nameLevel.typo
    )
      return;
    const crossGiven = level(g, otherF);
    if (crossGiven > nameLevel.part) return;
    const crossFamily = level(f, otherG);
    if (crossFamily > nameLevel.part || (crossGiven === 0 && crossFamily === 0)) return;
    const crossed = (givenBits[crossGiven] as number) + (familyBits[crossFamily] as number) - swapBits;
    order = 2;
    isBetter = crossed > best;
    if (!isBetter) return;
    best = crossed;
    set(crossGiven, crossFamily, order, g, f, otherF, otherG);
  };
  const set = (
    givenLevel: number,
    familyLevel: number,
    order: number,
    g: number,
    f: number,
    otherG: number,
    otherF: number,
  ): void => {
    found.given = givenLevel;
    found.family = familyLevel;
    found.order = order;
    found.givenOne = g;
    found.givenOther = otherG;
    found.familyOne = f;
    found.familyOther = otherF;
  };
  const { starts, values } = otherNames;
  /** Whether one has only a given and the other only a family name. */
  const isEither = (g: number, f: number, otherG: number, otherF: number): boolean =>
    g === 0 ? f !== 0 && otherG !== 0 && otherF === 0 : f === 0 && otherG === 0 && otherF !== 0;

  return (one, other) => {
    best = Number.NEGATIVE_INFINITY;
    const [firstG, firstF] = [cellAt(cells.given, one), cellAt(cells.family, one)];
    const [besideG, besideF] = [cellAt(cells.given, other), cellAt(cells.family, other)];
    const isPlain = ((cellAt(cells.marks, one) | cellAt(cells.marks, other)) & hasForms) === 0;
    // A name of one word can be either.
    const isSingleName = !isPlain && (isSingle[one] === 1 || isSingle[other] === 1);
    found.isEither = isSingleName || isEither(firstG, firstF, besideG, besideF);
    take(firstG, firstF, besideG, besideF, found.isEither);
    if (isPlain) return found;
    const from = starts[one] as number;
    const to = starts[one + 1] as number;
    const begin = starts[other] as number;
    const end = starts[other + 1] as number;
    if (from === to && begin === end) return found;
    for (let at = from - 2; at < to; at += 2) {
      const isFirst = at < from;
      const g = (isFirst ? given[one] : values[at]) as number;
      const f = (isFirst ? family[one] : values[at + 1]) as number;
      for (let beside = begin - 2; beside < end; beside += 2) {
        if (isFirst && beside < begin) continue;
        const otherG = (beside < begin ? given[other] : values[beside]) as number;
        const otherF = (beside < begin ? family[other] : values[beside + 1]) as number;
        take(g, f, otherG, otherF);
      }
    }

    return found;
  };
}

function usualOf(name: string): number {
  return comparisons[place[name] as number]?.levels[1]?.u ?? 1;
}

/** What each level says before any data are seen, in bits. */
function bitsOf(name: string): Float64Array {
  const { levels } = comparisons[place[name] as number] as (typeof comparisons)[number];

  return Float64Array.from(levels, ({ m, u }) => Math.log2(m / u));
}
