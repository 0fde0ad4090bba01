import type { Actor, CallOptions, Innkeeper, PivotStream } from '@innkeeper/core';
import { csvRow } from '@innkeeper/core/reports';

/** The forms in which a pivot flows. */
export const flowingForms = ['application/x-ndjson', 'text/csv'] as const;

/** The form that a caller asks for, where it is one that flows. */
export function flowingForm(accept: string | undefined): (typeof flowingForms)[number] | undefined {
  return flowingForms.find((form) => accept?.split(',').some((one) => one.split(';')[0]?.trim() === form));
}

/** About so many characters go out at once. */
const piece = 32 * 1024;

/**
 * A pivot of any size, line by line: nothing is made before the caller has taken what came before. NDJSON begins with a
 * line that names the columns; amounts are in minor units.
 */
export async function answerPivot(
  innkeeper: Innkeeper,
  actor: Actor,
  {
    input,
    form,
    options,
  }: {
    readonly input: unknown;
    readonly form: (typeof flowingForms)[number];
    readonly options: CallOptions;
  },
): Promise<Response> {
  const found = await innkeeper.streamPivot(actor, input as never, options);
  const lines = form === 'text/csv' ? csvLines(found) : jsonLines(found);

  return new Response(bytesOf(lines), { headers: { 'content-type': `${form}; charset=utf-8` } });
}

async function* jsonLines({ rows, ...head }: PivotStream): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for await (const { of, figures } of rows)
    yield `${JSON.stringify([...of, ...figures].map((value) => value ?? null))}\n`;
}

async function* csvLines({ by, measures, rows }: PivotStream): AsyncGenerator<string> {
  yield csvRow([...by, ...measures]);
  for await (const { of, figures } of rows)
    yield csvRow([...of.map((word) => word ?? '*'), ...figures.map((figure) => figure ?? '')]);
}

function bytesOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();

  return new ReadableStream(
    {
      async pull(controller) {
        let text = '';
        while (text.length < piece) {
          const { done, value } = await lines.next();
          if (!done) {
            text += value;
            continue;
          }
          if (text !== '') controller.enqueue(encoder.encode(text));
          controller.close();

          return;
        }
        controller.enqueue(encoder.encode(text));
      },
      async cancel() {
        await lines.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
