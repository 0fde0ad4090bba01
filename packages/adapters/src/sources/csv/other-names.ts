/**
 * What a field of a plain table may also be called: by the mapping of an import, and in the literature. Of several in one
 * mapping the first is meant.
 */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  guest: ['customer', 'id'],
  day: ['date', 'arrival', 'postedAt'],
  amount: ['net', 'gross', 'rate', 'spend'],
  price: ['unitPrice', 'unit_price'],
  repeats: ['x', 'frequency'],
  recency: ['t_x', 'tx'],
  age: ['T', 'periods', 'n'],
  meanSpend: ['zbar', 'monetary', 'monetary_value'],
  guests: ['weights', 'count'],
  heads: ['adults'],
  basket: ['check'],
  latitude: ['address.latitude'],
  longitude: ['address.longitude'],
};
