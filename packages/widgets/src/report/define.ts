import { defineElement } from '../shared/define-element.ts';
import { Report } from './report.ts';

defineElement('ik-report', Report);

declare global {
  interface HTMLElementTagNameMap {
    'ik-report': Report;
  }
}

export { Report };
