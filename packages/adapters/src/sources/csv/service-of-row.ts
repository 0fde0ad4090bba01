import type {
  ExpectationRecord,
  MomentRecord,
  PromiseRecord,
  PulseRecord,
  ServiceRecord,
} from '@innkeeper/core';
import { departments } from '@innkeeper/core';
import type { Cell } from './cells.ts';
import { optionalFields } from './optional-fields.ts';
import type { Build, RowContext } from './record-builder.ts';
import type { Values } from './values.ts';

const types = ['promise', 'moment', 'expectation', 'pulse'] as const;

/** Makes promises, moments that were measured and expectations; a row without a type is a moment. */
export function serviceBuilder(values: Values): Build {
  const { cells } = values;
  const day = values.day('day');
  const type = values.word('type', types, 'refuse');
  const profile = values.reference('customer', 'profile');
  const stay = values.reference('stay', 'stay');
  const fill = optionalFields<ServiceRecord>({ profile, stay, staff: cells.text('staff') });
  const builders = {
    promise: promiseBuilder(values),
    moment: momentBuilder(values),
    expectation: expectationBuilder(values),
    pulse: pulseBuilder(values),
  };

  return (row, context) => {
    const { source, sameRow, missing } = context;
    const on = day?.(row);
    if (on === undefined) return missing('day');
    const base: Base = {
      kind: 'service',
      source,
      day: on,
      ...(!stay && sameRow.stay && { stay: sameRow.stay }),
      ...(!profile && sameRow.profile && { profile: sameRow.profile }),
    };
    const made = builders[type?.(row)?.value ?? 'moment'](row, base, context.missing);
    if (made?.type === 'pulse') return made;

    return made && fill(made, row);
  };
}

type Base = Pick<ServiceRecord, 'kind' | 'source' | 'day'> & Partial<Pick<ServiceRecord, 'stay' | 'profile'>>;
type BuildOne = (
  row: Parameters<Build>[0],
  base: Base,
  missing: RowContext['missing'],
) => ServiceRecord | undefined;

function promiseBuilder(values: Values): BuildOne {
  const { cells } = values;
  const [what, until] = [cells.text('what'), values.day('until')];
  const outcome = values.word('outcome', ['open', 'kept', 'broken'] as const, 'refuse');
  const fill = optionalFields<PromiseRecord>({
    product: cells.text('product'),
    resolvedAt: values.instant('resolvedAt'),
    promised: values.money('promised'),
    paid: values.money('paid'),
  });

  return (row, base, missing) => {
    const [promised, due] = [what?.(row), until?.(row)];
    if (promised === undefined) return missing('what');
    if (due === undefined) return missing('until');
    const record: PromiseRecord = {
      ...base,
      type: 'promise',
      what: promised,
      until: due,
      outcome: outcome?.(row)?.value ?? 'open',
    };

    return fill(record, row);
  };
}

function momentBuilder(values: Values): BuildOne {
  const { cells } = values;
  const what = cells.text('what');
  const fill = optionalFields<MomentRecord>({
    amount: values.number('measured'),
    startedAt: values.instant('startedAt'),
    endedAt: values.instant('endedAt'),
    touchpoint: cells.text('touchpoint'),
  });

  return (row, base, missing) => {
    const measured = what?.(row);

    return measured === undefined ? missing('what') : fill({ ...base, type: 'moment', what: measured }, row);
  };
}

function expectationBuilder(values: Values): BuildOne {
  const about = values.cells.text('about');
  const [points, of]: readonly (Cell<number> | undefined)[] = [
    values.number('expected'),
    values.number('expected.of'),
  ];

  return (row, base, missing): ExpectationRecord | undefined => {
    const [aspect, level, scale] = [about?.(row), points?.(row), of?.(row)];
    if (aspect === undefined) return missing('about');
    if (level === undefined) return missing('expected');
    if (scale === undefined) return missing('expected.of');

    return { ...base, type: 'expectation', about: aspect, level: { points: level, of: scale } };
  };
}

/** Whoever else stands in the row is left out: an answer of the staff names nobody. */
function pulseBuilder(values: Values): BuildOne {
  const department = values.word('department', departments, 'refuse');
  const [points, of] = [values.number('score'), values.number('score.of')];

  return (row, { kind, source, day }, missing): PulseRecord | undefined => {
    const [where, level, scale] = [department?.(row)?.value, points?.(row), of?.(row)];
    if (where === undefined) return missing('department');
    if (level === undefined) return missing('score');
    if (scale === undefined) return missing('score.of');

    return { kind, source, day, type: 'pulse', department: where, score: { points: level, of: scale } };
  };
}
