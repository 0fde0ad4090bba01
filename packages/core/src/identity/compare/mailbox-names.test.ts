import { describe, expect, it } from 'vitest';
import { peopleIn, type Row } from '../identity-test-table.test-data.ts';
import { resolvePeople } from '../resolve-people.ts';
import { rowAnswers } from '../row-answers.ts';
import { beyondName, untold } from './mailbox-names.ts';

describe('a mailbox beside the name of its owner', () => {
  it('is narrower by its digits and by letters that the name does not have', () => {
    const beyond = (local: string) => beyondName(local, ['anna'], ['berg']);
    expect(beyond('anna.berg')).toBe(beyond('bergannaa'.slice(0, 8)));
    expect(beyond('aberg')).toBe(beyond('anna.berg'));
    expect(beyond('anna.berg84')).toBeGreaterThan(beyond('anna.berg'));
    expect(beyond('berg_22579')).toBeGreaterThan(beyond('anna.berg84'));
    expect(beyond('sunnyside')).toBe(untold);
  });
});

describe('namesakes', () => {
  it('are not one guest because their mailboxes at two providers repeat the name they share', () => {
    const namesakes = Array.from(
      { length: 40 },
      (_, at): Row => ({
        givenName: 'Thomas',
        familyName: 'Koch',
        birthDate: `19${50 + at}-0${1 + (at % 9)}-${10 + (at % 18)}`,
      }),
    );
    const others = Array.from(
      { length: 80 },
      (_, at): Row => ({
        givenName: `Ge${String.fromCharCode(97 + (at % 26))}lo`,
        familyName: `Ha${String.fromCharCode(97 + ((at * 7) % 26))}ren`,
        email: `m${at}@host.example`,
      }),
    );
    const [one, other] = [
      { givenName: 'Thomas', familyName: 'Koch', email: 'thomas.koch@post.example' },
      { givenName: 'Thomas', familyName: 'Koch', email: 'thomas.koch@webmail.example' },
    ];
    const people = peopleIn([...others, ...namesakes, one, other]);
    const { guest, answer } = rowAnswers(people, resolvePeople(people));
    expect(answer[120] === 2 && guest[120] === guest[121]).toBe(false);
  });
});

describe('twins of one home', () => {
  const home = {
    familyName: 'Lindqvist',
    phone: '+4930555777',
    'address.line': 'Storgatan 1',
    birthDate: '1980-02-03',
  };
  const strangers = Array.from(
    { length: 60 },
    (_, at): Row => ({
      givenName: ['Anna', 'Otto', 'Maria', 'Jens'][at % 4] ?? '',
      familyName: `Be${String.fromCharCode(97 + (at % 26))}g`,
      birthDate: `19${50 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}`,
    }),
  );
  const guestsOf = (...names: readonly string[]) => {
    const people = peopleIn([...strangers, ...names.map((givenName) => ({ ...home, givenName }))]);
    return [...rowAnswers(people, resolvePeople(people)).guest.slice(60)];
  };

  it('stay two guests, and a slip in a name makes no twin', () => {
    expect(guestsOf('Maria', 'Otto')).toEqual([61, 62]);
    expect(guestsOf('Maria', 'Mraia')).toEqual([61, 61]);
  });
});
