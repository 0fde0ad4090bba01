import { describe, expect, it } from 'vitest';
import { scrubInput } from './scrub-input.ts';

describe('what is asked of the house', () => {
  it('is freed of card numbers', () => {
    const scrubbed = scrubInput({ note: { text: 'card 4111 1111 1111 1111' }, list: ['4111111111111111'] });
    expect(JSON.stringify(scrubbed)).not.toMatch(/1111/);
  });

  it('keeps the ids of the house, also when digits in them look like a card', () => {
    const guestId = 'guest_a4111111111111111bcdef0123456789';
    const acknowledged = ['fact_4111111111111111bcdef0123456789a', 'guest_4111111111111111'];
    const scrubbed = scrubInput({ guestId, acknowledged });
    expect(scrubbed.guestId).toBe(guestId);
    expect(scrubbed.acknowledged[0]).toBe(acknowledged[0]);
    expect(scrubbed.acknowledged[1]).not.toContain('4111');
  });

  it('is the very same thing when there is nothing to take out', () => {
    const input = { guestId: 'guest_1', text: 'room 00712' };
    expect(scrubInput(input)).toBe(input);
  });
});
