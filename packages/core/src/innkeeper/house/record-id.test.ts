import { assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf } from '../../shared/hash.ts';
import { recordIdOf } from './record-id.ts';

const anySource = record({
  kind: constantFrom('profile' as const, 'stay' as const),
  system: constantFrom('opera', 'mews'),
  property: constantFrom(undefined, 'H1', 'H2'),
  id: integer({ min: 0, max: 9_999_999 }).map(String),
});

it('is made of the reference alone, whatever was met before: what ids near it have in common, then the whole', () => {
  void assert(
    property(constantFrom('one', 'other'), anySource, (tenant, source) => {
      const { kind, system, property: hotel = '', id } = source;
      const hashed = (end: string) => hashOf([kind, tenant, system, hotel, end].join('\u001f'));

      expect(recordIdOf(tenant, source)).toBe(
        `${kind}_${hashed(id.slice(0, -3)).slice(0, 8)}${hashed(id).slice(0, 24)}`,
      );
    }),
  );
});
