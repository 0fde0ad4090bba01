/** One band of foretold probabilities, and what came of it. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly guests: number;
  /** The mean of what was foretold, and the share that happened. */
  readonly foretold: number;
  readonly happened: number;
}

/** How well probabilities were foretold. */
export interface Calibration {
  readonly n: number;
  /** The mean square of foretold less happened: 0 is perfect (Brier 1950). */
  readonly brier: number;
  /** The same for who always says the mean: what a forecast has to beat. */
  readonly brierOfMean: number;
  /** The bands that anybody is in. */
  readonly bins: readonly CalibrationBin[];
  /** Over all guests, how far foretold and happened lie apart in their band. */
  readonly meanGap: number;
}

/** Compares foretold probabilities with what happened, in bands of equal width. */
export function calibrationOf(
  foretold: ArrayLike<number>,
  happened: ArrayLike<boolean | number>,
  bands = 10,
): Calibration {
  const n = foretold.length;
  const sums = Array.from({ length: bands }, () => ({ guests: 0, foretold: 0, happened: 0 }));
  let [square, all] = [0, 0];
  for (let row = 0; row < n; row += 1) {
    const share = foretold[row] as number;
    const fact = happened[row] ? 1 : 0;
    const sum = sums[Math.min(bands - 1, Math.floor(share * bands))];
    square += (share - fact) ** 2;
    all += fact;
    if (!sum) continue;
    sum.guests += 1;
    sum.foretold += share;
    sum.happened += fact;
  }
  const bins = sums.flatMap(({ guests, ...sum }, band) =>
    guests === 0
      ? []
      : [
          {
            from: band / bands,
            to: (band + 1) / bands,
            guests,
            foretold: sum.foretold / guests,
            happened: sum.happened / guests,
          },
        ],
  );
  const mean = n > 0 ? all / n : 0;

  return {
    n,
    brier: n > 0 ? square / n : 0,
    brierOfMean: mean * (1 - mean),
    bins,
    meanGap:
      n > 0 ? bins.reduce((sum, bin) => sum + bin.guests * Math.abs(bin.foretold - bin.happened), 0) / n : 0,
  };
}
