import type { GeoPoint } from '@innkeeper/core';
import { numberOf } from './loose.ts';

/** A point on the earth of what a system says; nothing where either half is missing, no number, or off the globe. */
export function pointOf(latitude: unknown, longitude: unknown): GeoPoint | undefined {
  const [north, east] = [numberOf(latitude), numberOf(longitude)];
  if (north === undefined || east === undefined) return undefined;

  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { latitude: north, longitude: east } : undefined;
}
