import { expect, it } from 'vitest';
import type { ContactRecord } from '../records/contact-record.ts';
import { timelineOf } from './timeline.ts';

const contact = (id: string, medium: string, at: string): ContactRecord => ({
  kind: 'contact',
  source: { system: 'crm', kind: 'contact', id },
  profile: { system: 'crm', kind: 'profile', id: '1' },
  medium,
  direction: 'out',
  at,
  staff: `staff-${id}`,
});

it('puts five contacts over three channels in the order of time, and filters by channel', () => {
  const contacts = [
    contact('5', 'call', '2026-03-05T10:00:00+08:00'),
    contact('1', 'email', '2026-03-01T10:00:00+08:00'),
    contact('4', 'desk', '2026-03-04T23:30:00+08:00'),
    contact('2', 'call', '2026-03-02T10:00:00+08:00'),
    contact('3', 'email', '2026-03-04T15:00:00Z'),
    contact('3', 'email', '2026-03-04T15:00:00Z'),
  ];

  expect(timelineOf(contacts).map(({ source }) => source.id)).toEqual(['1', '2', '3', '4', '5']);
  expect(timelineOf(contacts, { medium: 'call' }).map(({ staff }) => staff)).toEqual(['staff-2', 'staff-5']);
});
