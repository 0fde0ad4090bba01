import { below, digits, pick, type Random } from '../chance/random.ts';
import { withoutMarks } from './latin.ts';
import type { Spelling } from './name.ts';

/** Domains that can never belong to anybody (RFC 2606). */
const domains = [
  'webmail.example',
  'post.example',
  'mail.example',
  'inbox.example',
  'example.com',
  'example.net',
  'example.org',
];

/** So many guests have the address that they wished for, a few of them that of a namesake. */
const firstComers = 20_000;

/**
 * A private address, made of the name as people do. Behind the first comers the wish is taken, as namesakes are many:
 * whoever comes then puts his own number behind it.
 */
export function emailOf(
  random: Random,
  { given, family }: Spelling,
  { year, index }: { readonly year: number; readonly index: number },
): string {
  const first = letters(given);
  const last = letters(family);
  const forms = [
    `${first}.${last}`,
    `${first}${last}${year % 100}`,
    `${first[0] ?? ''}${last}${below(random, 1000)}`,
    `${last}${first}`,
    `${last}_${digits(random, 5)}`,
  ];

  return `${pick(random, forms)}${index < firstComers ? '' : index}@${pick(random, domains)}`;
}

/** The address that an online agency puts before the guest's own; a new one with every booking. */
export function relayEmail(random: Random, { given }: Spelling): string {
  return `${letters(given).slice(0, 8)}.${digits(random, 6)}@guest.booking.com`;
}

function letters(text: string): string {
  return (
    withoutMarks(text)
      .toLowerCase()
      .replace(/[^a-z]/g, '') || 'guest'
  );
}
