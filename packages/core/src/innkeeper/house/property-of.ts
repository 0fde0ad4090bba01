import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { HouseSettings, Property } from '../../stays/property.ts';

/** The property of a desk: the one that is named, else the only one of the house. @throws `property/unknown` */
export function propertyOf({ properties }: HouseSettings, id: string | undefined): Property | undefined {
  if (id === undefined) return properties.length === 1 ? properties[0] : undefined;
  const property = properties.find((candidate) => candidate.id === id);
  if (!property && properties.length > 0) throw new InnkeeperError('property/unknown', { property: id });

  return property;
}
