import { expect, it, vi } from 'vitest';
import type { ElementClass } from './define-element.ts';
import { defineElement } from './define-element.ts';

const elementOf = (version: string): ElementClass =>
  class extends HTMLElement {
    static readonly version = version;
  };

it('registers once, is silent about the same version, and warns once about another', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const first = elementOf('1.0.0');
  defineElement('ik-test-twice', first);
  defineElement('ik-test-twice', elementOf('1.0.0'));
  expect(warn).not.toHaveBeenCalled();
  defineElement('ik-test-twice', elementOf('2.0.0'));
  defineElement('ik-test-twice', elementOf('2.0.0'));
  expect(warn).toHaveBeenCalledTimes(1);
  expect(customElements.get('ik-test-twice')).toBe(first);
});
