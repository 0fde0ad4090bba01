import { defineElement } from '../shared/define-element.ts';
import { Tile } from './tile.ts';

defineElement('ik-tile', Tile);

declare global {
  interface HTMLElementTagNameMap {
    'ik-tile': Tile;
  }
}

export { Tile };
