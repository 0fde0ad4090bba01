import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonName } from '../records/profile-record.ts';
import { aProfile } from '../testing/builders.ts';
import type { NameAgreement } from './name-forms.ts';
import { compareNames, nameForms } from './name-forms.ts';

const sounds: Readonly<Record<string, string>> = { 丁: 'ding', 建: 'jian', 国: 'guo', 王: 'wang', 伟: 'wei' };
const syllables = (name: string): readonly string[] => [...name].map((letter) => sounds[letter] ?? letter);
const named = (name: Omit<PersonName, 'type'>, type: PersonName['type'] = 'primary') =>
  nameForms(aProfile({ names: [{ type, ...name }] }), syllables);

describe('two names', () => {
  it.each<[Omit<PersonName, 'type'>, Omit<PersonName, 'type'>, NameAgreement]>([
    [{ given: 'Anna', family: 'Berg' }, { given: 'Berg', family: 'Anna' }, 'same'],
    [{ given: 'Anna', family: 'Berg' }, { full: 'BERG, Anna' }, 'same'],
    [{ given: 'Björn', family: 'Åström' }, { given: 'Bjorn', family: 'Astrom' }, 'same'],
    [{ given: '建国', family: '丁' }, { full: '丁建国' }, 'same'],
    [{ given: '建国', family: '丁' }, { given: 'Jianguo', family: 'Ding' }, 'same'],
    [{ full: '丁建国' }, { full: 'DING JIANGUO' }, 'same'],
    [{ full: '王伟' }, { given: 'Wei', family: 'Wang' }, 'same'],
    [{ given: 'Jian Guo', family: 'Ding' }, { given: 'Jianguo', family: 'Ding' }, 'same'],
    [{ given: 'Jian Guo', family: 'Ding' }, { given: '建国', family: '丁' }, 'same'],
    [{ given: 'Anna Maria', family: 'Berg' }, { given: 'Anna', family: 'Berg' }, 'similar'],
    [{ given: 'A', family: 'Berg' }, { given: 'Anna', family: 'Berg' }, 'similar'],
    [{ given: 'Anna', family: 'Berg' }, { given: 'Otto', family: 'Berg' }, 'different'],
    [{ full: '丁建国' }, { full: '王建国' }, 'different'],
    [{}, { given: 'Anna', family: 'Berg' }, 'unknown'],
    [{ given: ' ', family: '-' }, { given: 'Anna' }, 'unknown'],
  ])('%j and %j are %s, either way round', (one, other, agreement) => {
    expect([compareNames(named(one), named(other)), compareNames(named(other), named(one))]).toEqual([
      agreement,
      agreement,
    ]);
  });

  it('are not compared by title, nor by an alias', () => {
    expect(
      compareNames(
        named({ given: 'Anna', family: 'Berg', title: 'Dr', prefix: 'Mrs' }),
        named({ given: 'Anna', family: 'Berg' }),
      ),
    ).toBe('same');
    expect(named({ full: 'Mr Smith' }, 'alias')).toEqual([]);
  });

  it('agree with themselves and do not depend on the order of names or sides', () => {
    const anyText = constantFrom('Anna', 'A', 'Berg', 'Åström', '丁', '建国', 'de la Cruz', '');
    const anyNames = array(
      array(anyText, { minLength: 2, maxLength: 2 }).map(
        ([given, family]): PersonName => ({ type: 'primary', given, family }),
      ),
      { maxLength: 3 },
    );
    void assert(
      property(anyNames, anyNames, (left, right) => {
        const forms = (names: readonly PersonName[]) => nameForms(aProfile({ names }), syllables);
        expect(compareNames(forms(left), forms(right))).toBe(compareNames(forms(right), forms(left)));
        expect(forms([...left].reverse())).toEqual(forms(left));
        if (forms(left).length > 0) expect(compareNames(forms(left), forms(left))).toBe('same');
      }),
      { numRuns: 300 },
    );
  });

  it('can be written in any characters', () => {
    void assert(property(string({ unit: 'binary' }), (full) => void named({ full })));
  });
});
