import { draw, weighted } from '../chance/frequency.ts';
import { pick, randomOf } from '../chance/random.ts';
import { stream } from '../chance/stream.ts';
import type { SyntheticProperty } from '../house/properties.ts';
import type { Person } from '../people/person.ts';
import type { Plan } from '../plan.ts';
import type { Copy, Slip } from './slip.ts';

const slips = weighted<Slip>([
  ['typo', 20],
  ['fields-missing', 16],
  ['old-phone', 10],
  ['relay-email', 10],
  ['other-spelling', 10],
  ['names-swapped', 8],
  ['new-document', 8],
  ['other-script', 7],
  ['day-month-swapped', 6],
  ['title-in-name', 5],
  ['old-address', 5],
  ['maiden-name', 4],
  ['initial-only', 4],
]);
const slipNames = [...slips.values].sort((one, other) => (one < other ? -1 : 1));
const counts = weighted([
  [0, 15],
  [1, 45],
  [2, 28],
  [3, 12],
]);

/** The property a person comes to first; families come to the same. */
export function homeOf(plan: Plan, person: Person): SyntheticProperty {
  const random = randomOf(plan.seed, stream.house, person.household?.head ?? person.index);

  return plan.properties[Math.floor(random() ** 1.5 * plan.properties.length)] as SyntheticProperty;
}

/** The profiles that a guest has: one, and for the share that was asked for one to three more. */
export function copiesOf(plan: Plan, person: Person): readonly Copy[] {
  const random = randomOf(plan.seed, stream.copies, person.index);
  const first: Copy = { copy: 0, system: homeOf(plan, person).system, slips: [] };
  if (random() >= plan.duplicates) return [first];

  const many = random();
  const more = 1 + Number(many < 0.25) + Number(many < 0.05);
  return [
    first,
    ...Array.from({ length: more }, (_, place) => ({
      copy: place + 1,
      system: pick(random, plan.systems),
      slips: slipsOf(person, random),
    })),
  ];
}

function slipsOf(person: Person, random: () => number): readonly Slip[] {
  const found = new Set<Slip>();
  for (let left = draw(random, counts); left > 0; left -= 1) {
    const slip = draw(random, slips);
    found.add(canHappen(slip, person) ? slip : 'fields-missing');
  }

  return slipNames.filter((slip) => found.has(slip));
}

function canHappen(slip: Slip, { name, birth, gender, culture }: Person): boolean {
  if (slip === 'other-script') return name.native !== undefined;
  if (slip === 'maiden-name') return gender === 'female' && culture.sharesSurname;
  if (slip === 'day-month-swapped') return birth.day <= 12 && birth.day !== birth.month;

  return true;
}
