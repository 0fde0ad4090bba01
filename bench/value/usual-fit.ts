import type { HistoryColumns } from '@innkeeper/core/lifetime';
import type { PeerFit } from './python-fit.ts';

/** The usual way in JavaScript: a row for each guest, the simplex of Nelder and Mead over the logarithms, no slope. */
export function usualFit(columns: HistoryColumns): PeerFit {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const value = simplex((at) => minusLog(columns, at), [0, 1, 0, 1]);

  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;

  return { name: 'Nelder and Mead', wall: performance.now() - began, cpu, logLikelihood: -value };
}

function minusLog({ repeats, recency, age }: HistoryColumns, at: readonly number[]): number {
  const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
  let sum = 0;
  for (let row = 0; row < repeats.length; row += 1) {
    const [x, last, end] = [repeats[row] as number, recency[row] as number, age[row] as number];
    let log = r * Math.log(alpha);
    for (let k = 0; k < x; k += 1) log += Math.log(r + k) + Math.log(b + k) - Math.log(a + b + k);
    const there = -(r + x) * Math.log(alpha + end);
    const lost =
      x > 0 ? Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + last) : Number.NEGATIVE_INFINITY;
    sum -= log + Math.max(there, lost) + Math.log1p(Math.exp(-Math.abs(there - lost)));
  }

  return sum;
}

type Vertex = readonly [point: readonly number[], value: number];

function simplex(of: (at: readonly number[]) => number, start: readonly number[]): number {
  const vertex = (point: readonly number[]): Vertex => [point, of(point)];
  let all = [
    vertex(start),
    ...start.map((_, place) => vertex(start.map((part, at) => part + (at === place ? 0.5 : 0)))),
  ];
  for (let step = 0; step < 2000; step += 1) {
    all.sort(([, one], [, other]) => one - other);
    const [best, worst] = [all[0] as Vertex, all.at(-1) as Vertex];
    if (worst[1] - best[1] < 1e-6) break;
    const rest = all.slice(0, -1);
    const centre = start.map(
      (_, place) => rest.reduce((sum, [point]) => sum + (point[place] as number), 0) / rest.length,
    );
    const toward = (far: number) =>
      vertex(centre.map((part, place) => part + far * ((worst[0][place] as number) - part)));
    const mirrored = toward(-1);
    if (mirrored[1] < best[1]) {
      const farther = toward(-2);
      all = [...rest, farther[1] < mirrored[1] ? farther : mirrored];
    } else if (mirrored[1] < (rest.at(-1) as Vertex)[1]) all = [...rest, mirrored];
    else {
      const nearer = toward(mirrored[1] < worst[1] ? -0.5 : 0.5);
      all =
        nearer[1] < worst[1]
          ? [...rest, nearer]
          : all.map(([point]) => vertex(point.map((part, place) => ((best[0][place] as number) + part) / 2)));
    }
  }

  return Math.min(...all.map(([, value]) => value));
}
