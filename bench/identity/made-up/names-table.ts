import { below, type Chance, chanceOf, common, compounds, oneOf, words } from './chance.ts';
import { mistaken } from './mistakes.ts';
import { type MadeUpRow, type MadeUpTable, tableFile } from './table-file.ts';

const given = words(
  'hans peter klaus wolfgang juergen dieter manfred uwe guenter horst bernd helmut werner heinz michael thomas andreas ' +
    'stefan christian frank martin markus matthias joachim rainer gerhard ralf karl walter kurt josef rolf norbert ' +
    'juliane ursula karin renate monika helga ingrid brigitte erika gisela christa petra sabine susanne andrea ' +
    'claudia birgit angelika gabriele heike barbara maria anna elke ulrike christine martina ruth waltraud edith',
);
const further = words('maria anna otto karl ernst paul rosa luise friedrich ludwig');
const surnames = [
  ...words(
    'mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer koch bauer richter',
  ),
  ...words(
    'klein wolf schroeder neumann schwarz zimmermann braun krueger hofmann hartmann lange schmitt werner krause',
  ),
  ...compounds(
    'acker al ber bir blum brand buch eber eich ell feld fink gold grae hag hein her hirsch kal kess kirch kra lind loh ' +
      'mar mess nuss ober ost rau rein ros roth sand schoen stein stoll voll wal wein wies wind wolf zim',
    'ach bach baum beck berg ert er feld haus hof ing ke ler mann meier ner olt rich schmidt stein wald',
  ),
];

const map = {
  first: 'givenName',
  second: 'givenName',
  last: 'familyName',
  year: 'birthDate.year',
  month: 'birthDate.month',
  day: 'birthDate.day',
};

/** A list of nothing but names and birthdays, a tenth of it twice with one slip, in the manner of RLdata. */
export function namesTable(folder: string, name: string, rows: number): MadeUpTable {
  const chance = chanceOf(rows + 2);
  const people = Array.from({ length: Math.round(rows * 0.9) }, () => personOf(chance));
  const all: MadeUpRow[] = people.map((cells, person) => ({ person, cells }));
  while (all.length < rows) {
    const person = below(chance, people.length);
    all.push({ person, cells: withSlip(chance, people[person] as Cells) });
  }

  return tableFile(folder, name, map, all);
}

type Cells = Readonly<Record<string, string>>;

function personOf(chance: Chance): Cells {
  return {
    first: common(chance, given),
    second: chance() < 0.06 ? common(chance, further) : '',
    last: common(chance, surnames),
    year: String(1920 + below(chance, 80)),
    month: String(1 + below(chance, 12)),
    day: String(1 + below(chance, 28)),
  };
}

function withSlip(chance: Chance, cells: Cells): Cells {
  const field = oneOf(chance, ['first', 'last', 'last', 'year', 'month', 'day'] as const);
  const before = cells[field] ?? '';
  if (field === 'year') return { ...cells, year: String(Number(before) + oneOf(chance, [-10, -1, 1, 10])) };
  if (field === 'month') return { ...cells, month: String(1 + below(chance, 12)) };
  if (field === 'day') return { ...cells, day: String(1 + below(chance, 28)) };

  return { ...cells, [field]: mistaken(chance, before) };
}
