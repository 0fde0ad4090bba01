import type { HouseRecord, Money } from '@innkeeper/core';
import { checkIncoming } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { readItems } from '../house/read-items.ts';
import { readPlan } from '../house/read-plan.ts';
import { recordLine } from '../output/record-line.ts';
import { reasonLines, refusalGroups } from '../output/refusal-groups.ts';
import { refusedLine } from '../output/refused-line.ts';

/** ISO 4217's code for no currency: what stands where neither the payloads nor anybody said one. */
const noCurrency = 'XXX';

/**
 * Prints the records that a source makes of payload files, after the door of the house and without a store. With
 * `--json`: a line of JSON for each record, and for each refusal one of the kind `refused`.
 */
export async function readPayloads({ desk, args }: Call): Promise<ExitCode> {
  const [{ system, saved }, { phoneReader }] = await Promise.all([
    readPlan(desk, args),
    import('@innkeeper/adapters/phone'),
  ]);
  const property = saved.system ?? args[0] ?? '';
  const plan = {
    system,
    saved: { ...saved, assumed: { property, currency: noCurrency, namedByFile: true } },
  };
  let isInNoCurrency = false;
  const phones = phoneReader();
  const refusals = refusalGroups();
  const counts: Record<HouseRecord['kind'] | 'refused', number> = {
    profile: 0,
    stay: 0,
    charge: 0,
    contact: 0,
    feedback: 0,
    service: 0,
    refused: 0,
  };
  for await (const item of readItems(plan, desk.world.signal)) {
    const checked = checkIncoming(item, phones);
    if ('record' in checked) {
      counts[checked.record.kind] += 1;
      isInNoCurrency ||= moneyOf(checked.record)?.currency === noCurrency;
      desk.world.out(`${desk.isJson ? checked.json : recordLine(checked.record)}\n`);
    } else {
      counts.refused += 1;
      refusals.add({ ...checked.refused, where: item.where });
      if (desk.isJson)
        desk.world.out(`${JSON.stringify(refusedLine(checked.refused, item.where, desk.locale))}\n`);
    }
  }
  if (isInNoCurrency) desk.world.err(`${desk.say('read/no-currency', { code: noCurrency })}\n`);
  const { refused, ...read } = counts;
  if (!desk.isJson)
    desk.world.out(
      `${[desk.say('read/counts', counts), ...reasonLines(refusals.all(), desk.say, desk.locale)].join('\n')}\n`,
    );

  return refused > 0 && Object.values(read).every((count) => count === 0) ? exitCodes.failed : exitCodes.done;
}

function moneyOf(record: HouseRecord): Money | undefined {
  return record.kind === 'charge' ? (record.net ?? record.gross ?? record.tax) : undefined;
}
