import type { RowAnswer } from '@innkeeper/core/identity';

const words = ['alone', 'possible', 'certain'] as const;
const linesPerBlock = 20_000;

/** The lines of the file that says which guest each row is; with the name of its file where there are several. */
export function* resolvedRows(
  answers: RowAnswer,
  rows: readonly number[],
  files: readonly string[],
): Iterable<string> {
  const hasFiles = files.length > 1;
  yield `${hasFiles ? 'file,' : ''}row,guest,probability,answer\n`;
  let lines: string[] = [];
  let row = 0;
  for (const [file, count] of rows.entries()) {
    const name = hasFiles ? `${quoted(files[file] ?? '')},` : '';
    for (let line = 1; line <= count; line += 1, row += 1) {
      const probability = fourPlaces(answers.probability[row] as number);
      lines.push(
        `${name}${line},${answers.guest[row]},${probability},${words[answers.answer[row] as 0 | 1 | 2]}\n`,
      );
      if (lines.length < linesPerBlock) continue;
      yield lines.join('');
      lines = [];
    }
  }
  yield lines.join('');
}

/** Most rows are as good as certain: writing a number out takes longer than looking. */
function fourPlaces(probability: number): string {
  return probability > 0.99996 && probability <= 1 ? '1.0000' : probability.toFixed(4);
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
