import { below, type Chance, chanceOf, common, compounds, digits, oneOf, words } from './chance.ts';
import { mistaken } from './mistakes.ts';
import { type MadeUpRow, type MadeUpTable, tableFile } from './table-file.ts';

/** Given names with their short forms. */
const men = words(
  'john:jack william:will:bill:billy thomas:tom:tommy george james:jim:jimmy henry:harry charles:charlie:chas ' +
    'robert:bob:rob:bobby edward:ted:ed:ned richard:dick:rich francis:frank frederick:fred:freddie joseph:joe ' +
    'samuel:sam arthur:art alfred:alf:fred david:dave walter:walt peter:pete benjamin:ben albert:bert hugh ' +
    'alexander:alec:alex stephen:steve andrew:andy philip:phil daniel:dan matthew:matt nicholas:nick edmund ' +
    'ralph herbert:bert ernest:ernie michael:mike lawrence:larry christopher:chris leonard:len gilbert simon',
);
const women = words(
  'mary:molly elizabeth:liz:betty:bess anne:annie sarah:sally margaret:maggie:peg jane:jenny catherine:kate:kitty ' +
    'charlotte:lottie frances:fanny alice emily:em dorothy:dolly helen:nell florence:flo edith:edie harriet:hattie',
);
const surnames = [
  ...words('smith jones brown taylor wilson davies evans thomas johnson roberts walker wright robinson'),
  ...words('thompson white hughes edwards green hall wood harris lewis martin jackson clarke turner hill'),
  ...compounds(
    'ash ald bal ber brad carl chad dal der ed el fair gil hart hol kirk lang lin mor nor oak pem ray shel thorn tre ' +
      'up wal win wor',
    'bury by cote dale den field ford ham hurst ington ley man more ridge stock ton well wick wood worth',
  ),
];
const places = compounds(
  'ab al ayl brid bur cam chel dart dor ever fal glas har hex ips ken lew mal nor ox pet read sal taun ux wey',
  'bridge bury chester ford ham hampton mouth port stoke ton',
);
const shires = compounds('bor cum dev ess ham kin lan nor suf war', 'folk land shire');
const trades = words(
  'politician cricketer writer footballer painter engineer lawyer clergyman actor poet architect physician officer ' +
    'botanist composer judge printer historian banker photographer explorer sculptor chemist merchant organist ' +
    'philosopher mathematician journalist diplomat astronomer priest missionary geologist singer',
);

interface Person {
  readonly given: readonly string[];
  readonly middle: string;
  readonly family: string;
  readonly rank: string;
  readonly seat: string;
  readonly birth: string;
  readonly place: string;
  readonly shire: string;
  readonly area: string;
  readonly postcode: string;
  readonly gender: string;
  readonly trade: string;
}

const map = {
  full_name: 'fullName',
  first_name: 'givenName',
  surname: 'familyName',
  dob: 'birthDate',
  birth_place: 'address.city',
  postcode: 'address.postalCode',
  gender: 'gender',
  occupation: 'compare.occupation',
};

/** People of former times as several catalogues describe them: up to fifteen records each, hardly two of them alike. */
export function famousTable(folder: string, name: string, people: number): MadeUpTable {
  const chance = chanceOf(people);
  const rows: MadeUpRow[] = [];
  let before: Person | undefined;
  for (let person = 0; person < people; person += 1) {
    const known: Person = personOf(chance, chance() < 0.08 ? before : undefined);
    before = known;
    const records = 1 + Math.floor(15 * chance() ** 1.1);
    for (let record = 0; record < records; record += 1)
      rows.push({ person, cells: recordOf(chance, known, record === 0) });
  }

  return tableFile(folder, name, map, rows);
}

/** A person; one in twelve is of the family of the one before, a third of those of one name with him. */
function personOf(chance: Chance, kin: Person | undefined): Person {
  const isMan = chance() < 0.85;
  const place = kin?.place ?? common(chance, places);
  const area = areaOf(place);
  const given = kin && chance() < 0.33 ? kin.given : common(chance, isMan ? men : women).split(':');
  const year = 1500 + Math.floor(470 * Math.sqrt(chance()));
  const isYearOnly = chance() < 0.25;

  return {
    given,
    middle: chance() < 0.35 ? (common(chance, men).split(':')[0] ?? '') : '',
    family: kin?.family ?? common(chance, surnames),
    rank:
      kin?.rank ??
      (chance() < 0.15 ? `${1 + below(chance, 9)}th ${oneOf(chance, ['baronet', 'baron', 'earl'])}` : ''),
    seat: kin?.seat ?? common(chance, places),
    birth: isYearOnly
      ? `${year}-01-01`
      : `${year}-${two(1 + below(chance, 12))}-${two(1 + below(chance, 28))}`,
    place,
    shire: kin?.shire ?? common(chance, shires),
    area,
    postcode: postcodeOf(chance, area),
    gender: kin && given === kin.given ? kin.gender : isMan ? 'male' : 'female',
    trade: common(chance, trades),
  };
}

function recordOf(chance: Chance, person: Person, isFirst: boolean): Record<string, string> {
  const { given, middle, family, rank, seat } = person;
  let first = given[0] as string;
  const way = isFirst ? 1 : chance();
  if (way < 0.16) first = oneOf(chance, given);
  else if (way < 0.2) first = first.slice(0, 1);
  else if (way < 0.28) first = mistaken(chance, first);
  else if (way < 0.31 && middle !== '') first = middle;
  let last = family;
  const other = isFirst ? 1 : chance();
  if (other < 0.1) last = mistaken(chance, last);
  else if (other < 0.13 && rank !== '') last = seat;
  else if (other < 0.17) last = '';
  const title = rank !== '' && chance() < 0.7 ? `, ${rank}${chance() < 0.5 ? ` of ${seat}` : ''}` : '';
  const between = middle === '' || chance() < 0.4 ? '' : chance() < 0.3 ? middle.slice(0, 1) : middle;
  const salutation = !isFirst && chance() < 0.05 ? oneOf(chance, ['sir', 'rev.', 'dr', 'captain']) : '';
  const full = [salutation, first, between, last].filter(Boolean).join(' ') + (chance() < 0.5 ? title : '');

  return {
    full_name: full,
    first_name: !isFirst && chance() < 0.03 ? '' : first,
    surname: last,
    dob: isFirst ? person.birth : birthOf(chance, person.birth),
    birth_place: isFirst || chance() < 0.6 ? person.place : placeOf(chance, person),
    postcode: isFirst ? person.postcode : homeOf(chance, person),
    gender:
      chance() < 0.2 ? '' : chance() < 0.01 ? (person.gender === 'male' ? 'female' : 'male') : person.gender,
    occupation: chance() < 0.3 ? '' : chance() < 0.08 ? common(chance, trades) : person.trade,
  };
}

function birthOf(chance: Chance, birth: string): string {
  const way = chance();
  if (way < 0.18) return '';
  if (way < 0.28) return `${birth.slice(0, 4)}-01-01`;
  if (way < 0.36) return withDigit(chance, birth, 2 + below(chance, 2));
  if (way < 0.44) return withDigit(chance, birth, oneOf(chance, [6, 9]));
  if (way < 0.47) return `${birth.slice(0, 4)}-${two(1 + below(chance, 12))}-${two(1 + below(chance, 28))}`;

  return birth;
}

function withDigit(chance: Chance, text: string, at: number): string {
  const digit = at === 6 ? below(chance, 3) : below(chance, 10);

  return text.slice(0, at) + digit + text.slice(at + 1);
}

function placeOf(chance: Chance, { place, shire }: Person): string {
  const way = chance();
  if (way < 0.45) return '';
  if (way < 0.7) return shire;
  if (way < 0.85) return mistaken(chance, place);

  return common(chance, places);
}

function homeOf(chance: Chance, { postcode, area }: Person): string {
  const way = chance();
  if (way < 0.15) return '';
  if (way < 0.4) return postcodeOf(chance, area);
  if (way < 0.46) return postcodeOf(chance, areaOf(common(chance, places)));
  if (way < 0.5) return mistaken(chance, postcode);

  return postcode;
}

function areaOf(place: string): string {
  const at = places.indexOf(place);

  return `${place.slice(0, 2)}${1 + (at % 19)}`;
}

function postcodeOf(chance: Chance, area: string): string {
  return `${area} ${below(chance, 9)}${digits(chance, 2).replaceAll(/\d/g, (digit) => 'abdefghjln'[Number(digit)] ?? 'x')}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
