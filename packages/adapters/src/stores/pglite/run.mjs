// Statements by the wire protocol: all of one in one step, and prepared once, which is five times as quick as
// PGlite's own `query` for the small questions of a front desk.
import { protocol } from '@electric-sql/pglite';

const { serialize } = protocol;
/** How many statements stay prepared. */
const capacity = 200;
/** What is not asked again in the same words: questions to the census are made for each rule. */
const withoutPlan =
  /^(begin|commit|rollback|savepoint|copy|create|vacuum|analyze|checkpoint|show|\/\* census)\b/;
/**
 * A statement with so long a value is planned for it: a plan made for any value holds each row of a table against each
 * of thousands of values, one by one.
 */
const longValue = 2000;
/** @type {WeakMap<object, { names: Map<string, string>, next: number }>} */
const prepared = new WeakMap();

/**
 * The rows of a statement, every cell as PostgreSQL's text of it.
 * @param {import('@electric-sql/pglite').PGlite} database
 * @param {string} text
 * @param {readonly (string | number)[]} values
 * @returns {Promise<(string | null)[][]>}
 */
export async function run(database, text, values = []) {
  const plans = plansOf(database);
  const { names } = plans;
  const isLong = values.some((value) => typeof value === 'string' && value.length > longValue);
  const known = isLong ? undefined : names.get(text);
  const keep = known === undefined && !isLong && names.size < capacity && !withoutPlan.test(text);
  // A number is used once: a statement that fails may have been prepared all the same.
  const statement = known ?? (keep ? `s${plans.next++}` : '');
  const messages = await database.execProtocolStream(
    joined([
      ...(known === undefined ? [serialize.parse({ name: statement, text })] : []),
      serialize.bind({ statement, values: values.map(String) }),
      serialize.execute(),
      serialize.sync(),
    ]),
    { syncToFs: false },
  );
  if (keep) names.set(text, statement);

  return messages.filter(({ name }) => name === 'dataRow').map(({ fields }) => fields);
}

/** The statements that the database has prepared, with their names. */
function plansOf(database) {
  const plans = prepared.get(database) ?? { names: new Map(), next: 0 };
  prepared.set(database, plans);

  return plans;
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }

  return whole;
}
