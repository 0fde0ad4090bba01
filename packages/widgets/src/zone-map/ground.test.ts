import { expect, it } from 'vitest';
import { boundsAround, half, placeIn, reach } from './ground.ts';

it.each([
  [31.23, 121.47],
  [-33.9, 18.4],
  [64.1, -21.9],
  [0, 179.999],
])('puts the edges of the map of %s, %s at the edges of the drawing', (latitude, longitude) => {
  const house = { latitude, longitude };
  const { south, west, north, east } = boundsAround(house);
  const [low, high] = [
    placeIn(house, { latitude: south, longitude: west }),
    placeIn(house, { latitude: north, longitude: east }),
  ];
  expect([low.x, low.y, high.x, high.y].map(Math.round)).toEqual([-half, half, half, -half]);
  expect(placeIn(house, house)).toEqual({ x: 0, y: -0 });
  expect(reach).toBeGreaterThan(1500);
});
