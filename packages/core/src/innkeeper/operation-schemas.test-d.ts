import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { inputSchemas } from '../schemas/operation-schemas.ts';
import type { outputSchemas } from '../schemas/output-schemas.ts';
import type { Id } from '../shared/id.ts';
import type { InputOf, OutputOf } from './operation-types.ts';
import type { OperationName } from './operations.ts';

/** A type as plain data: ids are texts, nothing is readonly, intersections are one object. */
type Plain<Value> = unknown extends Value
  ? unknown
  : Value extends Id<string>
    ? string
    : Value extends string | number | boolean | undefined
      ? Value
      : Value extends readonly (infer Item)[]
        ? Plain<Item>[]
        : Value extends object
          ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
          : Value;

type IsSame<One, Other> =
  (<T>() => T extends Plain<One> ? 1 : 2) extends <T>() => T extends Plain<Other> ? 1 : 2 ? true : false;

type Different<Schemas extends Record<OperationName, z.ZodType>, Side extends 'input' | 'output'> = {
  [Name in OperationName]: IsSame<
    z.infer<Schemas[Name]>,
    Side extends 'input' ? InputOf<Name> : OutputOf<Name>
  > extends true
    ? never
    : Name;
}[OperationName];

describe('the schemas of operations', () => {
  it('are there for every line of the table, and for no other', () => {
    expectTypeOf<keyof typeof inputSchemas>().toEqualTypeOf<OperationName>();
    expectTypeOf<keyof typeof outputSchemas>().toEqualTypeOf<OperationName>();
  });

  it('take what the use cases ask, key by key', () => {
    expectTypeOf<Different<typeof inputSchemas, 'input'>>().toEqualTypeOf<never>();
  });

  it('give what the use cases answer, key by key', () => {
    expectTypeOf<Different<typeof outputSchemas, 'output'>>().toEqualTypeOf<never>();
  });
});
