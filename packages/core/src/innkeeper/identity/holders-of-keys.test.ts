import { expect, it } from 'vitest';
import type { Writer } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import { holdersAtHand, holdersOfKeys } from './holders-of-keys.ts';

type Key = Row<'identityKey'>;

const held: readonly Key[] = [
  { value: 'email:a', profileId: 'p1' },
  { value: 'phone:1', profileId: 'p1' },
  { value: 'phone:1', profileId: 'p2' },
];

/** A store of keys in which a crowd holds the telephone `phone:1`, and what it was asked. */
function keys({ canLeaveOut }: { readonly canLeaveOut: boolean }): {
  readonly writer: Writer;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const rowsOf = (values: readonly unknown[]): readonly Key[] =>
    held.filter(({ value }) => values.includes(value));
  const writer = {
    async where(table: string, _: 'value', values: readonly string[]) {
      asked.push(`${table} ${values.join()}`);
      if (table === 'identityKey') return rowsOf(values);

      return values.includes('phone:1') ? [{ value: 'phone:1' }] : [];
    },
    ...(canLeaveOut && {
      async whereUnlisted(
        _table: string,
        _column: string,
        { values }: { readonly values: readonly string[] },
      ) {
        asked.push(`unlisted ${values.join()}`);

        return rowsOf(values.filter((value) => value !== 'phone:1'));
      },
    }),
    add: async () => undefined,
    put: async () => undefined,
    drop: async () => undefined,
  };

  return { writer: writer as unknown as Writer, asked };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it.each([true, false])(
  'leaves a crowd unread, whether a store can do so by itself: %s',
  async (canLeaveOut) => {
    const { writer } = keys({ canLeaveOut });

    expect(await holdersOfKeys(writer, ['phone:1', 'email:a', 'email:b'])).toEqual([held[0]]);
  },
);

it('has at hand who holds the keys that were asked for, and asks for the others', async () => {
  const { writer, asked } = keys({ canLeaveOut: true });
  const { rows, ask } = holdersAtHand(writer);
  ask(['phone:1', 'email:a', 'email:b']);
  await settled();
  asked.length = 0;

  expect(await rows.where('identityKey', 'value', ['email:b', 'email:a'])).toEqual([held[0]]);
  expect(asked).toEqual([]);
  expect(await rows.where('identityKey', 'value', ['email:a', 'phone:1'])).toEqual(held);
  expect(asked).toEqual(['identityKey email:a,phone:1']);
});

it('asks again once a key was written, also where it was before the answer', async () => {
  const { writer, asked } = keys({ canLeaveOut: true });
  const { rows, ask } = holdersAtHand(writer);
  const write = () => rows.add('identityKey', [{ value: 'email:a', profileId: 'p9' }]);
  const isAskedAgain = async () => {
    asked.length = 0;
    await rows.where('identityKey', 'value', ['email:a']);

    return asked.includes('identityKey email:a');
  };
  ask(['email:a']);
  await write();
  await settled();
  expect(await isAskedAgain()).toBe(true);
  ask(['email:a']);
  await settled();
  expect(await isAskedAgain()).toBe(false);
  await write();
  expect(await isAskedAgain()).toBe(true);
});

it('asks nothing early of a store that would have to read a crowd', async () => {
  const { writer, asked } = keys({ canLeaveOut: false });
  holdersAtHand(writer).ask(['email:a']);
  await settled();

  expect(asked).toEqual([]);
});
