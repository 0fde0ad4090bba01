import { below, type Chance, chanceOf, common, compounds, digits, oneOf, words } from './chance.ts';
import { mistaken } from './mistakes.ts';
import { type MadeUpRow, type MadeUpTable, tableFile } from './table-file.ts';

const men = words(
  'james:jim:jimmy john:jack robert:bob:rob michael:mike:mick william:bill:will david:dave richard:rick:dick ' +
    'joseph:joe thomas:tom charles:charlie christopher:chris daniel:dan matthew:matt anthony:tony mark donald:don ' +
    'steven:steve paul andrew:andy joshua:josh kenneth:ken kevin brian george timothy:tim ronald:ron jason edward:ed ' +
    'jeffrey:jeff ryan jacob:jake gary nicholas:nick eric jonathan:jon stephen:steve larry justin scott brandon ' +
    'benjamin:ben samuel:sam gregory:greg alexander:alex patrick:pat frank raymond:ray jack dennis jerry tyler aaron ' +
    'jose adam nathan henry:harry zachary:zach douglas:doug peter:pete kyle noah ethan jeremy christian walter:walt ' +
    'keith austin roger terry sean gerald carl dylan harold lawrence:larry jordan jesse bryan billy bruce gabriel joe ' +
    'logan alan juan albert:al willie elijah wayne randy vincent:vince mason roy ralph bobby russell bradley:brad philip:phil',
);
const women = words(
  'mary:molly patricia:pat:patty jennifer:jen:jenny linda elizabeth:liz:beth barbara:barb susan:sue jessica:jess sarah ' +
    'karen lisa nancy betty sandra:sandy margaret:maggie:peggy ashley kimberly:kim emily donna michelle carol amanda:mandy ' +
    'melissa deborah:deb stephanie:steph dorothy:dot rebecca:becky sharon laura cynthia:cindy amy kathleen:kathy angela:angie ' +
    'shirley brenda emma anna pamela:pam nicole:nicky samantha:sam katherine:kate:kathy christine:chris helen debra:deb ' +
    'rachel carolyn janet maria catherine:cathy heather diane olivia julie joyce victoria:vicky ruth virginia:ginny lauren ' +
    'kelly christina:tina joan evelyn judith:judy andrea hannah megan:meg cheryl jacqueline:jackie martha madison teresa ' +
    'gloria sara janice ann kathryn:kathy abigail:abby sophia frances:fran jean alice judy isabella julia grace amber denise ' +
    'danielle marilyn beverly charlotte natalie theresa diana brittany kayla alexis doris lori marie marilyn anne annie',
);
const surnames = [
  ...words(
    'smith johnson williams brown jones garcia miller davis wilson anderson thomas taylor moore jackson martin',
  ),
  ...words(
    'lee thompson white harris clark lewis robinson walker young allen king wright scott hill green adams',
  ),
  ...compounds(
    'ab al an ar ash bar ben ber bo bran bri bro bur cal car chan clay col cor cra cro dal dan dar del dun ed el fair fen ' +
      'fer gar gil gra hal ham har has hen hol hor kel ken kir lan lin lo mal mar mor nor os pal par pen ral ran ros san sel ' +
      'shel stan sut tal tor tur val wal war wes win',
    'bert bury by cock cott dale den dman ell er ett field ford gan ham hurst kin kins land ley low man mer mont ner ning ock ' +
      'ren ridge rick ron sen shaw son stead stone ston ter ton tree vale vell ville way well wick win wood worth',
  ),
];
const towns = compounds(
  'ash bel bright cam cedar clear east fair glen green hart high lake lin maple mid mill new north oak pine river rock rose ' +
    'sand south spring stone wake west wood',
  'borough brook burg bury dale field ford gate grove ham haven hill mont mouth point port side ton vale view ville wood',
);
const streets = compounds(
  'adams birch cedar cherry church clay court dog elm forest front grand grove hick highland hill jack jeff lake linc locust ' +
    'main maple mead mill oak park pine pleas ridge river school second spring sun third union valley view wal wash willow wood',
  'ado bury dale den er field ford haven hurst ing land ley low mont more ner side son ton view way wood worth',
);
const kinds = words('street:st road:rd avenue:ave drive:dr lane:ln court:ct place:pl boulevard:blvd');
const mailers = words(
  'webmail.example post.example mail.example inbox.example home.example fastpost.example box.example',
);

interface Home {
  readonly line: string;
  readonly kind: string;
  readonly town: string;
  readonly postcode: string;
  readonly phone: string;
}

interface Person {
  readonly given: readonly string[];
  readonly family: string;
  readonly born: string | undefined;
  readonly birth: string;
  readonly gender: string;
  readonly home: Home;
  readonly phone: string;
  readonly email: string;
  readonly document: string;
  readonly membership: string;
  readonly generation: string;
  /** A telephone and a mailbox of one who books for this one. */
  readonly booker: { readonly phone: string; readonly email: string } | undefined;
}

const map = {
  given: 'givenName',
  family: 'familyName',
  birth: 'birthDate',
  email: 'email',
  phone: 'phone',
  passport: 'document.passport',
  membership: 'membership',
  line: 'address.line',
  city: 'address.city',
  postcode: 'address.postalCode',
  gender: 'gender',
};

/**
 * Guests of whom many are easily mistaken for one another: couples with one telephone or mailbox, fathers and sons of
 * one name, twins, namesakes of one birthday; a third of them kept more than once, by five kinds of sources.
 */
export function kinTable(folder: string, name: string, people: number): MadeUpTable {
  const chance = chanceOf(people + 1);
  const persons: Person[] = [];
  while (persons.length < people) persons.push(...familyOf(chance, persons));
  const rows: MadeUpRow[] = [];
  for (const [person, known] of persons.entries()) {
    const records = chance() < 0.7 ? 1 : 2 + Math.floor(4 * chance() ** 2);
    for (let record = 0; record < records; record += 1) rows.push({ person, cells: recordOf(chance, known) });
  }

  return tableFile(folder, name, map, rows);
}

/** A household: one person, a couple, parents and children. */
function familyOf(chance: Chance, before: readonly Person[]): readonly Person[] {
  if (before.length > 0 && chance() < 0.0005) return [namesakeOf(chance, oneOf(chance, before))];
  const isMan = chance() < 0.5;
  const head = personOf(chance, isMan, common(chance, surnames), homeOf(chance), 1940 + below(chance, 60));
  if (chance() < 0.5) return [head];
  const takes = chance() < 0.8;
  const year = Number(head.birth.slice(0, 4));
  const own = personOf(
    chance,
    !isMan,
    takes ? head.family : common(chance, surnames),
    head.home,
    year - 5 + below(chance, 10),
  );
  const spouse: Person = {
    ...own,
    born: takes ? common(chance, surnames) : undefined,
    phone: chance() < 0.15 ? head.phone : own.phone,
    email: chance() < 0.12 ? head.email : own.email,
    booker: head,
  };
  const children = Array.from({ length: chance() < 0.5 ? 0 : 1 + below(chance, 3) }, () =>
    childOf(chance, head, spouse, year + 20 + below(chance, 18)),
  );
  const [twin] = children;

  return [head, spouse, ...children, ...(twin && chance() < 0.03 ? [twinOf(chance, twin)] : [])];
}

function childOf(chance: Chance, head: Person, spouse: Person, year: number): Person {
  const isMan = chance() < 0.5;
  const made = personOf(chance, isMan, head.family, chance() < 0.5 ? head.home : homeOf(chance), year);
  const parent = (head.gender === 'M') === isMan ? head : spouse;
  const isNamesake = chance() < (isMan ? 0.03 : 0.005);

  return {
    ...made,
    given: isNamesake ? parent.given : made.given,
    generation: isNamesake && chance() < 0.5 ? 'jr' : '',
    phone: chance() < 0.3 ? parent.phone : made.phone,
    email: chance() < 0.25 ? parent.email : made.email,
    booker: parent,
  };
}

function twinOf(chance: Chance, twin: Person): Person {
  const made = personOf(chance, chance() < 0.5, twin.family, twin.home, 1980);

  return { ...made, birth: twin.birth, booker: twin.booker, phone: chance() < 0.5 ? twin.phone : made.phone };
}

function namesakeOf(chance: Chance, other: Person): Person {
  return {
    ...personOf(chance, other.gender === 'M', other.family, homeOf(chance), 1980),
    given: other.given,
    birth: other.birth,
  };
}

function personOf(chance: Chance, isMan: boolean, family: string, home: Home, year: number): Person {
  const given = oneOf(chance, [common, flat, flat])(chance, isMan ? men : women).split(':');

  return {
    given,
    family,
    born: undefined,
    birth: `${year}-${two(1 + below(chance, 12))}-${two(1 + below(chance, 28))}`,
    gender: isMan ? 'M' : 'F',
    home,
    phone: phoneOf(chance),
    email: mailOf(chance, given[0] ?? '', family, year),
    document: `${oneOf(chance, words('C E K L P X'))}${digits(chance, 8)}`,
    membership: `71${digits(chance, 8)}`,
    generation: '',
    booker: undefined,
  };
}

function flat(chance: Chance, values: readonly string[]): string {
  return values[Math.floor(values.length * chance() ** 1.3)] as string;
}

function homeOf(chance: Chance): Home {
  const at = Math.floor(towns.length * chance() ** 2.2);
  const [kind = ''] = [oneOf(chance, kinds)];

  return {
    line: `${1 + Math.floor(400 * chance() ** 2)} ${common(chance, streets)}`,
    kind,
    town: towns[at] as string,
    postcode: String(10000 + at * 97 + below(chance, 12)),
    phone: phoneOf(chance),
  };
}

function phoneOf(chance: Chance): string {
  return `+1 ${2 + below(chance, 8)}${digits(chance, 2)} ${2 + below(chance, 8)}${digits(chance, 2)} ${digits(chance, 4)}`;
}

function mailOf(chance: Chance, given: string, family: string, year: number): string {
  const way = oneOf(chance, [
    `${given}.${family}`,
    `${given[0]}${family}`,
    `${given}${family}${year % 100}`,
    `${given}${below(chance, 1000)}`,
    `${family}${digits(chance, 3)}`,
    `${oneOf(chance, streets)}${below(chance, 100)}`,
  ]);

  return `${way}@${oneOf(chance, mailers)}`;
}

/** What each kind of source keeps, as the share of its records that have it. */
const sources: readonly Readonly<Record<string, number>>[] = [
  { birth: 0.85, passport: 0.7, phone: 0.6, line: 0.6, email: 0.4, gender: 0.9 },
  { email: 0.95, phone: 0.8, line: 0.3 },
  { birth: 0.9, membership: 0.98, email: 0.7, line: 0.85, phone: 0.4, gender: 0.6 },
  { phone: 0.92, gender: 0.4, birth: 0.15 },
  { email: 0.6, phone: 0.5, line: 0.2 },
];

function recordOf(chance: Chance, person: Person): Record<string, string> {
  const source = oneOf(chance, sources);
  const has = (field: string) => chance() < (source[field] ?? 0);
  const by = person.booker && chance() < 0.07 ? person.booker : person;
  const home = chance() < 0.08 ? homeOf(chance) : person.home;
  const cells: Record<string, string> = {
    given: givenOf(chance, person),
    family: familyNameOf(chance, person),
  };
  if (has('birth')) cells['birth'] = birthOf(chance, person.birth);
  if (has('email'))
    cells['email'] = chance() < 0.06 ? mailOf(chance, person.given[0] ?? '', person.family, 1980) : by.email;
  if (has('phone')) cells['phone'] = telephoneOf(chance, person, by.phone);
  if (has('passport')) cells['passport'] = chance() < 0.1 ? `P${digits(chance, 8)}` : person.document;
  if (has('membership')) cells['membership'] = person.membership;
  if (has('gender')) cells['gender'] = person.gender;
  if (has('line')) {
    cells['line'] = `${home.line} ${oneOf(chance, home.kind.split(':'))}`;
    cells['city'] = home.town;
    if (chance() < 0.8) cells['postcode'] = home.postcode;
  }
  for (const field of ['email', 'phone', 'passport', 'membership', 'line', 'city', 'postcode'])
    if (cells[field] !== undefined && chance() < 0.012) cells[field] = mistaken(chance, cells[field]);
  if (chance() < 0.01) [cells['given'], cells['family']] = [cells['family'] ?? '', cells['given'] ?? ''];

  return cells;
}

function givenOf(chance: Chance, { given }: Person): string {
  const way = chance();
  const [first = ''] = given;
  if (way < 0.08) return oneOf(chance, given);
  if (way < 0.1) return first.slice(0, 1);
  if (way < 0.13) return mistaken(chance, first);

  return first;
}

function familyNameOf(chance: Chance, { family, born, generation }: Person): string {
  const way = chance();
  if (born !== undefined && way < 0.12) return born;
  if (generation !== '' && way < 0.4) return `${family} ${generation}`;

  return way > 0.97 ? mistaken(chance, family) : family;
}

function birthOf(chance: Chance, birth: string): string {
  const way = chance();
  const [year = '', month = '', day = ''] = birth.split('-');
  if (way < 0.015) return `${year}-${day <= '12' ? day : month}-${day <= '12' ? month : day}`;
  if (way < 0.035) return `${birth.slice(0, -1)}${below(chance, 9)}`;
  if (way < 0.045) return `${year.slice(0, 3)}${below(chance, 10)}-${month}-${day}`;
  if (way < 0.055) return '1900-01-01';

  return birth;
}

function telephoneOf(chance: Chance, { home }: Person, own: string): string {
  const way = chance();
  if (way < 0.07) return phoneOf(chance);
  if (way < 0.2) return home.phone;
  if (way < 0.21) return '+1 702 555 0100';

  return own;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
