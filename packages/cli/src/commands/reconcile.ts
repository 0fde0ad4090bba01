import type { Reconciliation } from '@innkeeper/core/satisfaction';
import { reconcilePartner } from '@innkeeper/core/satisfaction';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { answerTable } from '../output/answer-table.ts';
import { type RefusedPoints, readPoints } from '../plain/points-lines.ts';

/** Holds the file of a partner of the frequent-guest scheme against the ledger of points of the house. */
export async function reconcile({
  desk,
  args: [partner = '', file = '', ledger = ''],
}: Call): Promise<ExitCode> {
  const { options } = desk;
  const [told, own] = [
    await readPoints(desk, {
      file,
      map: text(options['map']),
      isWanted: (of) => of === undefined || of === partner,
    }),
    await readPoints(desk, {
      file: ledger,
      map: text(options['ledgerMap']),
      isWanted: (of) => of === partner,
    }),
  ];
  const found = reconcilePartner(
    partner,
    told.lines,
    own.lines.map((line) => ({ ...line, day: '1970-01-01', kind: 'adjusted' })),
  );
  const answer = withRefused(found, told.refused, own.refused);
  answerTable(desk, answer, tableOf(desk, answer, [told.lines, own.lines]));

  return answer.agrees ? exitCodes.done : exitCodes.failed;
}

type Answer = Reconciliation & { readonly refused: readonly RefusedPoints[] };

/** A line that could not be read on one side is not said to be missing there, and nothing agrees before it is read. */
function withRefused(
  found: Reconciliation,
  told: readonly RefusedPoints[],
  own: readonly RefusedPoints[],
): Answer {
  const [unreadTold, unreadOwn] = [told, own].map((lines) => new Set(lines.map(({ record }) => record)));
  const refused = [...told, ...own];

  return {
    ...found,
    missing: found.missing.filter((id) => !unreadOwn?.has(id)),
    unknown: found.unknown.filter((id) => !unreadTold?.has(id)),
    agrees: found.agrees && refused.length === 0,
    refused,
  };
}

type Lines = readonly { readonly id: string; readonly points: number }[];

function tableOf({ say }: Desk, answer: Answer, [told, own]: readonly [Lines, Lines]) {
  const { partner, filePoints, ledgerPoints, missing, unknown, different, refused } = answer;
  const [inFile, inLedger] = [told, own].map((lines) => new Map(lines.map(({ id, points }) => [id, points])));
  const differences = missing.length + unknown.length + different.length;

  return {
    title: say('reconcile/title', { partner, file: filePoints, ledger: ledgerPoints }),
    columns: [
      { head: say('reconcile/line') },
      { head: say('reconcile/file'), decimals: 0 },
      { head: say('reconcile/ledger'), decimals: 0 },
      { head: say('reconcile/what') },
    ],
    rows: [
      ...missing.map((id) => [id, inFile?.get(id), undefined, say('reconcile/missing')]),
      ...unknown.map((id) => [id, undefined, inLedger?.get(id), say('reconcile/unknown')]),
      ...different.map(({ id, file, ledger }) => [id, file, ledger, say('reconcile/different')]),
    ],
    notes: [
      ...(answer.agrees ? [say('reconcile/agrees', { n: told.length })] : []),
      ...(differences > 0 ? [say('reconcile/differs', { n: differences })] : []),
      ...(own.length === 0 && told.length > 0 ? [say('reconcile/no-lines', { partner })] : []),
      ...(refused.length === 0 ? [] : [say('reconcile/refused', { n: refused.length })]),
      ...refused.map(
        ({ file, line, record, message }) =>
          `    ${say('reconcile/refused-line', { file, line, record: record ?? '–', message })}`,
      ),
    ],
  };
}
