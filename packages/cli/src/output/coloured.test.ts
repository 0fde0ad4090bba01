import { describe, expect, it } from 'vitest';
import { coloured } from './coloured.ts';

const brief = [
  '┌─────────────────────────┐',
  '│ ▲ ALLERGY  No detergent │',
  '│            at all.      │',
  '│ ● Complaint open        │',
  '├─────────────────────────┤',
  '│ Mr Ding                 │',
  '└─────────────────────────┘',
].join('\n');

describe('a brief in colour', () => {
  it('is red where something can hurt, yellow where something is open, and plain below', () => {
    const lines = coloured(brief).split('\n');
    expect(lines[1]).toContain('\u001b[1;31m▲ ALLERGY');
    expect(lines[2]).toContain('\u001b[1;31m');
    expect(lines[3]).toContain('\u001b[1;33m● Complaint');
    expect(lines.slice(4)).toEqual(brief.split('\n').slice(4));
  });

  it('says the same words', () => {
    expect(
      coloured(brief)
        .replaceAll('\u001b[1;31m', '')
        .replaceAll('\u001b[1;33m', '')
        .replaceAll('\u001b[0m', ''),
    ).toBe(brief);
  });
});
