/**
 * The value that a share (0 to 1) of rising values does not exceed, by linear interpolation (Hyndman and Fan 1996, type
 * 7); `NaN` where there are none.
 */
export function quantileOf(rising: ArrayLike<number>, share: number): number {
  const place = (rising.length - 1) * share;
  const below = rising[Math.floor(place)] ?? Number.NaN;
  const above = rising[Math.ceil(place)] ?? Number.NaN;

  return below + (above - below) * (place - Math.floor(place));
}
