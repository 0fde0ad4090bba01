import { describe, expect, it } from 'vitest';
import type { Preference } from '../shared/preference.ts';
import type { KnownPreference } from './known-preference.ts';
import { opinionOf } from './opinion-of.ts';

const known = (...preferences: readonly Preference[]): readonly KnownPreference[] =>
  preferences.map((preference) => ({
    key: String(preference.value),
    preference,
    known: 'stated',
    standing: 'current',
    evidence: [],
    strength: 0.5,
    conflictsWith: [],
    decisions: [],
    stillTrue: [],
  }));

const noSweets: Preference = {
  attribute: 'food.kind',
  operator: 'includes',
  value: 'sweet',
  stance: 'dislike',
  except: ['honey'],
};

describe('Aunt Li, who eats nothing sweet but honey', () => {
  const li = known(noSweets);

  it.each([
    [{ item: 'honey' }, 'allowed'],
    [{ item: 'cake' }, 'disliked'],
    [{ item: 'CAKE-7', names: { 'zh-CN': '蛋糕' } }, 'disliked'],
    [{ item: 'H1', tags: ['sweet', 'honey'] }, 'allowed'],
    [{ item: 'steak' }, 'none'],
    [{ item: 'whatever-it-is' }, 'none'],
  ])('would say to %o: %s', (offer, opinion) => {
    expect(opinionOf(li, offer).opinion).toBe(opinion);
  });
});

describe('an opinion', () => {
  it('of the very dish counts before one of its kind', () => {
    const cake: Preference = { attribute: 'food.dish', operator: 'includes', value: 'cake', stance: 'like' };

    expect(opinionOf(known(noSweets, cake), { item: 'cake' })).toMatchObject({
      opinion: 'liked',
      because: [{ key: 'cake' }],
    });
  });

  it('never lets a taste win over what harms', () => {
    const like: Preference = { attribute: 'food.dish', operator: 'includes', value: 'cake', stance: 'like' };
    const wheat: Preference = {
      attribute: 'food.ingredient',
      operator: 'differs',
      value: 'wheat',
      stance: 'must',
    };

    expect(opinionOf(known(like, wheat), { item: 'cake' }).opinion).toBe('forbidden');
  });

  it('is not proven where a diet is not known of a dish', () => {
    const halal: Preference = { attribute: 'food.diet', operator: 'equals', value: 'halal', stance: 'must' };

    expect(opinionOf(known(halal), { item: 'stew', tags: ['beef'] }).opinion).toBe('unproven');
    expect(opinionOf(known(halal), { item: 'stew', tags: ['beef', 'halal'] }).opinion).toBe('none');
  });
});
