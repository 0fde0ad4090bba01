import type { ContactPoint, GeoPoint } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { pointOf } from '../../shared/point.ts';
import type { OperaTables } from './options.ts';

/** Where the address of a profile lies, as the hotel keeps it in user-defined fields. */
export function coordinatesOf(details: Raw, { coordinates }: OperaTables): GeoPoint | undefined {
  if (!coordinates) return undefined;
  const fields = objectsOf(at(details, 'userDefinedFields', 'numericUDFs'));
  const numberIn = (name: string): unknown => fields.find((field) => textOf(field.name) === name)?.value;

  return pointOf(numberIn(coordinates.latitude), numberIn(coordinates.longitude));
}

/** The contact points with the place of the first address: the one that OPERA calls primary, else the first. */
export function withPoint(
  points: readonly ContactPoint[],
  point: GeoPoint | undefined,
): readonly ContactPoint[] {
  const addresses = points.filter(({ type }) => type === 'address');
  const home = addresses.find(({ primary }) => primary) ?? addresses[0];
  if (!point || !home) return points;

  return points.map((one) => (one === home && one.type === 'address' ? { ...one, point } : one));
}

/** The details without the fields that were read as coordinates: they are no left-over. */
export function withoutCoordinates(details: Raw, { coordinates }: OperaTables): Raw {
  const fields = objectOf(details.userDefinedFields);
  if (!coordinates || !fields) return details;
  const names = Object.values(coordinates);
  const rest = objectsOf(fields.numericUDFs).filter(({ name }) => !names.includes(textOf(name) ?? ''));

  return { ...details, userDefinedFields: { ...fields, numericUDFs: rest } };
}
