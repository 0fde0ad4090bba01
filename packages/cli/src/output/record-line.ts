import type { ChargeRecord, HouseRecord, Money, ServiceRecord } from '@innkeeper/core';
import { plainText, wholeName } from '@innkeeper/core';

/** A record as one line for people: what it is, its id, and the little that tells it apart. */
export function recordLine(record: HouseRecord): string {
  const { kind, source } = record;

  return [kind.padEnd(8), source.id, ...partsOf(record)]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => plainText(String(part)))
    .join('  ');
}

function partsOf(record: HouseRecord): readonly (string | undefined)[] {
  switch (record.kind) {
    case 'profile':
      return [
        record.names.map(wholeName).filter(Boolean).join(' / '),
        record.mergedInto && `→ ${record.mergedInto.id}`,
      ];
    case 'stay':
      return [`${record.arrival} – ${record.departure}`, record.room, record.status.value];
    case 'charge':
      return [record.day, record.type.value, record.category.value, amountOf(record), record.text];
    case 'contact':
      return [record.at, record.medium, record.subject];
    case 'feedback':
      return [record.day, record.type, record.about];
    case 'service':
      return [record.day, record.type, wordOf(record)];
  }
}

function wordOf(record: ServiceRecord): string {
  if (record.type === 'expectation') return record.about;
  if (record.type === 'target') return `${record.from} – ${record.to}`;

  return record.type === 'task' || record.type === 'pulse' ? record.department : record.what;
}

function amountOf({ net, gross }: ChargeRecord): string | undefined {
  const amount = net ?? gross;

  return amount && shown(amount);
}

function shown({ minor, currency }: Money): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
    .format(minor / 10 ** digitsOf(currency))
    .replace(/\u00a0/g, ' ');
}

function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
