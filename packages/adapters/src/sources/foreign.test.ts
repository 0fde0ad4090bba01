import { describe, expect, it } from 'vitest';
import { everySource } from './every-source.test-data.ts';

const systems = Object.entries(everySource);

describe.each(systems)('payloads of %s', (name, { samples }) => {
  it('become no record of any other system: they are refused there', () => {
    for (const [other, { read }] of systems)
      for (const [kind, payload] of other === name ? [] : Object.entries(samples))
        expect(
          read(payload).filter((item) => !('refused' in item)),
          `${other} reads ${kind}`,
        ).toEqual([]);
  });
});
