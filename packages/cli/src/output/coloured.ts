const red = ['\u001b[1;31m', '\u001b[0m'] as const;
const yellow = ['\u001b[1;33m', '\u001b[0m'] as const;
const sign = /^(│ )([▲●])(.*)( │)$/u;

/** A printed brief with its alerts in colour: a sign begins an alert, lines without one go on with it. */
export function coloured(brief: string): string {
  let current: typeof red | typeof yellow | undefined;

  return brief
    .split('\n')
    .map((line) => {
      const [, , mark] = sign.exec(line) ?? [];
      if (mark) current = mark === '▲' ? red : yellow;
      else if (!/^│ {5,}/.test(line)) current = undefined;
      const [start, end] = current ?? [];

      return start && end ? line.replace(/^(│ )(.*)( │)$/u, `$1${start}$2${end}$3`) : line;
    })
    .join('\n');
}
