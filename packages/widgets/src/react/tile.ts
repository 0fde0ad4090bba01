import { createComponent } from '@lit/react';
import * as react from 'react';
import { Tile as Element } from '../tile/define.ts';

/** `<ik-tile>` for React 18 and newer: properties as they are. */
export const Tile = createComponent({
  react,
  tagName: 'ik-tile',
  elementClass: Element,
});
