import { draw, type Frequency, zipf } from '../chance/frequency.ts';
import { pick, type Random } from '../chance/random.ts';
import { men, surnames, women } from './chinese-table.ts';
import { capital, type Gender, type Name, type NameMaker, type Part, type Spelling } from './name.ts';
import { traditional } from './traditional.ts';
import { wadeGiles } from './wade-giles.ts';

const families = zipf(surnames, 8);
const characters: Readonly<Record<Gender, Frequency<Part>>> = {
  male: zipf(men, 12),
  female: zipf(women, 12),
};

/** How a place writes Chinese names in Latin letters. */
export type Romanisation = 'pinyin' | 'wade-giles' | 'cantonese';

/** Chinese names: a surname of one or two characters, a given name of one or two. */
export function chineseName(style: Romanisation): NameMaker {
  return (kin: Random, own: Random, gender: Gender): Name => {
    const surname = draw(kin, families);
    const first = draw(own, characters[gender]);
    const given = own() < 0.82 ? [first, draw(own, characters[gender])] : [first];
    const spell = spellings[style];
    const others = pick(own, othersOf[style]);
    const script = style === 'pinyin' ? (text: string) => text : traditional;

    return {
      ...spell(surname, given),
      native: { family: script(surname.native), given: script(given.map(({ native }) => native).join('')) },
      others: [spellings[others](surname, given), spaced(surname, given)],
    };
  };
}

const othersOf: Readonly<Record<Romanisation, readonly Romanisation[]>> = {
  pinyin: ['cantonese', 'wade-giles', 'pinyin'],
  'wade-giles': ['pinyin'],
  cantonese: ['pinyin'],
};

const spellings: Readonly<Record<Romanisation, (surname: Part, given: readonly Part[]) => Spelling>> = {
  pinyin: (surname, given) => ({
    family: capital(surname.latin),
    given: capital(given.map(({ latin }) => latin).join('')),
  }),
  'wade-giles': (surname, given) => ({
    family: capital(wadeGiles(surname.latin)),
    given: capital(given.map(({ latin }) => wadeGiles(latin)).join('-')),
  }),
  cantonese: (surname, given) => ({
    family: words(surname.others[0] ?? surname.latin),
    given: given.map(({ others, latin }) => capital(others[0] ?? latin)).join(' '),
  }),
};

function spaced(surname: Part, given: readonly Part[]): Spelling {
  return {
    family: surname.latin.toUpperCase(),
    given: given.map(({ latin }) => latin.toUpperCase()).join(' '),
  };
}

function words(text: string): string {
  return text.split(' ').map(capital).join(' ');
}
