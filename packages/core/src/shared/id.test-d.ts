import { describe, expectTypeOf, it } from 'vitest';
import type { GuestId, Id, ProfileId, StayId } from './id.ts';
import { asId, renamed } from './id.ts';

describe('an id', () => {
  it('is never mistaken for one of another kind, nor a text for an id', () => {
    expectTypeOf<StayId>().not.toExtend<GuestId>();
    expectTypeOf<GuestId>().not.toExtend<ProfileId>();
    expectTypeOf<string>().not.toExtend<GuestId>();
    expectTypeOf<'guest_1'>().not.toExtend<GuestId>();
    expectTypeOf<GuestId>().toExtend<string>();
    expectTypeOf<Id<'guest'>>().toEqualTypeOf<GuestId>();
  });

  it('comes out of a check, or of another name for the same thing', () => {
    expectTypeOf(asId('guest', 'guest_1')).toEqualTypeOf<GuestId | undefined>();
    expectTypeOf(renamed('guest', 'profile_1')).toEqualTypeOf<GuestId>();
  });
});
