import { defineElement } from '../shared/define-element.ts';
import { Ledger } from './ledger.ts';

defineElement('ik-ledger', Ledger);

declare global {
  interface HTMLElementTagNameMap {
    'ik-ledger': Ledger;
  }
}

export { Ledger };
