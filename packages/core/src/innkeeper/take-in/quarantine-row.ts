import type { Row } from '../../ports/tables.ts';
import type { Refusal, Where } from '../../records/incoming.ts';
import { idOf } from '../../shared/hash.ts';
import type { WriteCall } from '../house/call.ts';
import type { RefusedItem } from './prepare-record.ts';

/** What a row of the quarantine keeps besides its columns. */
export interface QuarantineBody {
  readonly field?: string;
  readonly facts?: Refusal['facts'];
  readonly where?: Where;
  /** What was refused, as JSON text: any character can be kept that way. */
  readonly raw: string;
}

const longest = 200_000;

/** The row that keeps what was refused. The same refusal of the same import is the same row. */
export function quarantineRow(
  { now }: WriteCall,
  { importId, step }: { readonly importId: string; readonly step: number },
  { refused, where }: RefusedItem,
  index: number,
): Row<'quarantine'> {
  const { code, field, facts, raw, kind, id: sourceId } = refused;
  const place = where?.line === undefined ? `${step}.${index}` : `${where.part ?? ''}:${where.line}`;
  const body: QuarantineBody = { field, facts, where, raw: textOf(raw) };

  return {
    id: idOf(
      'refusal',
      importId,
      place,
      code,
      kind ?? '',
      sourceId ? sourceId.replace(/[\ud800-\udfff\0]/g, '?') : '',
    ),
    importId,
    system: '',
    kind,
    sourceId: sourceId?.replace(/[\ud800-\udfff\0]/g, '?').slice(0, 200),
    code,
    at: now,
    body,
  };
}

/** NUL and halves of surrogate pairs come out of `JSON.stringify` as harmless escapes. */
function textOf(raw: unknown): string {
  const text = JSON.stringify(raw) ?? '';

  return text.length > longest ? text.slice(0, longest) : text;
}
