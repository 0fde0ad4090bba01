const zones = new Map<string, boolean>();

/** Whether there is a time zone of that name. */
export function isZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let is = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    is = false;
  }
  zones.set(zone, is);

  return is;
}
