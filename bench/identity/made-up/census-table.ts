import { below, type Chance, chanceOf, common, compounds, digits, oneOf, words } from './chance.ts';
import { mistaken } from './mistakes.ts';
import { type MadeUpRow, type MadeUpTable, tableFile } from './table-file.ts';

const given = words(
  'emily joshua jack sarah thomas lachlan james chloe benjamin olivia matthew samantha william jessica daniel ' +
    'isabella nicholas georgia ethan sophie liam hannah samuel mia alexander ella jordan madison ryan caitlin ' +
    'zachary lauren luke amy jacob rachel harrison kate mitchell alexandra cooper abbey connor lily blake taylah ' +
    'joel imogen hayden brianna kyle tahlia bailey jasmine riley holly finn tayla noah kiara jayden paige isaac ' +
    'lara angus amber dylan erin nathan eliza toby claire max hamish xavier zoe bethany declan freya callum rosie',
);
const surnames = [
  ...words(
    'clarke white ryan green campbell webb nguyen reid thompson bishop matthews coleman lowe morrison',
  ),
  ...compounds(
    'ash bar ber bran cal dar dun ed far gar har hol kel lan mar nor pen ros san sel stan tar thorn ul van wes',
    'by cott dale ell ford gan ham ier kin ley mann ner ock pole rick sen ton ulis vale wick',
  ),
];
const streets = compounds(
  'akuna bind cald dar eld fis gal hop irv jac kar lamb macle nor ocon pat quan ray sor tarr upp verb wat yul',
  'bor coe dell ford gan ham ine lock mont neth',
);
const kinds = words('street place crescent circuit avenue close drive court road parade');
const localities = compounds(
  'amb bell coo dunk east fern glen hill kilm lake mill north oak port rose sun talla wood',
  'brook dale field gong haven lea mere ridge side vale',
);
const suburbs = compounds(
  'alb bur cam der ess fre gos haw ing kar lev mor narr ober pal rand sher tam ull wan',
  'ara bury dong een ford gate lands mont nook ton',
);
const states = words('nsw vic qld wa sa act tas nt');

type Cells = Record<string, string>;
type Change = (chance: Chance, cells: Cells, field: string) => void;

/** What goes wrong in a field: another value altogether, a slip, nothing, two words exchanged, parted or joined. */
const changes: readonly Change[] = [
  ...Array.from(
    { length: 6 },
    (): Change => (chance, cells, field) => {
      cells[field] = mistaken(chance, cells[field] ?? '');
    },
  ),
  (_, cells, field) => {
    cells[field] = '';
  },
  (_, cells, field) => {
    cells[field] = [...words(cells[field] ?? '')].reverse().join(' ');
  },
  (chance, cells, field) => {
    const text = cells[field] ?? '';
    const at = 1 + below(chance, Math.max(1, text.length - 1));
    cells[field] = text.includes(' ') ? text.replace(' ', '') : `${text.slice(0, at)} ${text.slice(at)}`;
  },
  (chance, cells, field) => {
    cells[field] = personOf(chance)[field] ?? '';
  },
];

const map = {
  given_name: 'givenName',
  surname: 'familyName',
  street_number: 'address.line',
  address_1: 'address.line',
  address_2: 'address.line',
  suburb: 'address.city',
  postcode: 'address.postalCode',
  state: 'address.region',
  date_of_birth: 'birthDate',
};

/** What is asked of a census table. */
export interface CensusOptions {
  readonly originals: number;
  readonly duplicates: number;
  /** How many copies of one person there are at most. */
  readonly mostCopies: number;
  /** How many slips are in one copy at most, and in one field of it. */
  readonly mostSlips: number;
  readonly mostInField: number;
}

/** People of a census and copies of them with slips, in the manner of FEBRL's generator (Christen 2005). */
export function censusTable(
  folder: string,
  name: string,
  { originals, duplicates, mostCopies, mostSlips, mostInField }: CensusOptions,
): MadeUpTable {
  const chance = chanceOf(originals + duplicates);
  const people = Array.from({ length: originals }, () => personOf(chance));
  const rows: MadeUpRow[] = people.map((cells, person) => ({ person, cells: { ...cells } }));
  const order = people.map((_, person) => person).sort(() => chance() - 0.5);
  for (let made = 0, at = 0; made < duplicates; at += 1) {
    const person = order[at % originals] as number;
    const copies = Math.min(mostCopies, 1 + Math.floor(-Math.log(1 - chance()) * (mostCopies / 2.5)));
    for (let copy = 0; copy < copies && made < duplicates; copy += 1, made += 1)
      rows.push({ person, cells: copied(chance, people[person] as Cells, mostSlips, mostInField) });
  }

  return tableFile(folder, name, map, rows);
}

function copied(chance: Chance, original: Cells, mostSlips: number, mostInField: number): Cells {
  const cells = { ...original };
  const slips = 1 + below(chance, mostSlips);
  const counts = new Map<string, number>();
  for (let slip = 0; slip < slips; slip += 1) {
    if (chance() < 0.06) {
      const [one, other] = oneOf(chance, [
        ['given_name', 'surname'],
        ['address_1', 'address_2'],
        ['surname', 'given_name'],
      ] as const);
      [cells[one], cells[other]] = [cells[other] ?? '', cells[one] ?? ''];
      continue;
    }
    const field = oneOf(chance, Object.keys(cells));
    const before = counts.get(field) ?? 0;
    if (before >= mostInField || cells[field] === '') continue;
    counts.set(field, before + 1);
    oneOf(chance, changes)(chance, cells, field);
  }

  return cells;
}

function personOf(chance: Chance): Cells {
  const year = 1900 + below(chance, 100);
  const suburb = common(chance, suburbs);
  const state = common(chance, states);

  return {
    given_name: chance() < 0.04 ? '' : common(chance, given),
    surname: chance() < 0.02 ? '' : common(chance, surnames),
    street_number: chance() < 0.05 ? '' : String(1 + Math.floor(250 * chance() ** 3)),
    address_1: `${common(chance, streets)} ${common(chance, kinds)}`,
    address_2: chance() < 0.1 ? '' : common(chance, localities),
    suburb,
    postcode: String(2000 + below(chance, 900) + states.indexOf(state) * 500),
    state: chance() < 0.05 ? '' : state,
    date_of_birth:
      chance() < 0.03
        ? ''
        : `${year}${String(1 + below(chance, 12)).padStart(2, '0')}${String(1 + below(chance, 28)).padStart(2, '0')}`,
    soc_sec_id: `${1 + below(chance, 9)}${digits(chance, 6)}`,
  };
}
