import type { DocumentIdentifier, GuestId, ProfileStatement } from '@innkeeper/core';
import type { Reservation } from '../src/book/book.ts';
import { laterBy } from './desk-state.ts';
import { make, the } from './make.ts';
import { addReservation } from './server.ts';
import { say, sayCode } from './words.ts';

/** What the form is opened with. */
export interface FormOpening {
  readonly property: string;
  readonly today: string;
  readonly roomTypes: readonly string[];
  /** What the scanner read of somebody the house does not know. */
  readonly prefill?: ProfileStatement;
  /** Tells the house's memory of a new guest. */
  readonly tellOf: (statement: ProfileStatement) => Promise<GuestId | undefined>;
  readonly saved: (reservation: Reservation) => void;
}

/** Opens the reservation form. */
export function openForm(opening: FormOpening): void {
  const form = the<HTMLFormElement>('form');
  form.reset();
  the('form-problem').textContent = '';
  the('form-note').hidden = !opening.prefill;
  the('form-note').textContent = say('from-scan');
  fieldOf(form, 'roomType').replaceChildren(
    ...opening.roomTypes.map((type) => make('option', { value: type }, sayCode('type', type))),
  );
  fill(form, { arrival: opening.today, departure: laterBy(opening.today, 1), ...valuesOf(opening.prefill) });
  form.onsubmit = (event) => {
    event.preventDefault();
    void save(form, opening);
  };
  the<HTMLDialogElement>('form-dialog').showModal();
  fieldOf(form, 'family').focus();
}

async function save(form: HTMLFormElement, { property, tellOf, saved, prefill }: FormOpening): Promise<void> {
  const values = Object.fromEntries(new FormData(form)) as Readonly<Record<string, string>>;
  const { family = '', given = '' } = values;
  try {
    const guestId = await tellOf(statementOf(values, prefill));
    const name = [family, given].filter(Boolean).join(', ');
    const reservation = await addReservation({
      ...values,
      adults: Number(values.adults),
      property,
      name,
      guestId,
    });
    the<HTMLDialogElement>('form-dialog').close();
    saved(reservation);
  } catch {
    the('form-problem').textContent = say('not-saved');
  }
}

/** What the form says of the guest, as the house's memory wants to hear it. */
function statementOf(
  { family, given, phone, email, document, nationality }: Readonly<Record<string, string>>,
  prefill: ProfileStatement | undefined,
): ProfileStatement {
  const scanned = documentOf(prefill);

  return {
    ...prefill,
    names: [{ type: 'primary', ...(family && { family }), ...(given && { given }) }],
    contactPoints: [
      ...(phone ? [{ type: 'phone', raw: phone } as const] : []),
      ...(email ? [{ type: 'email', address: email } as const] : []),
    ],
    ...(document && {
      identifiers: [
        scanned?.number === document
          ? scanned
          : { type: 'document', documentType: { value: 'other' }, number: document },
      ],
    }),
    ...(nationality && { nationality: { value: nationality.toUpperCase() } }),
  };
}

function valuesOf(prefill: ProfileStatement | undefined): Readonly<Record<string, string | undefined>> {
  const [name] = prefill?.names ?? [];
  const points = prefill?.contactPoints ?? [];
  const [phone] = points.flatMap((point) => (point.type === 'phone' ? [point.number ?? point.raw] : []));
  const [email] = points.flatMap((point) => (point.type === 'email' ? [point.address] : []));

  return {
    family: name?.family ?? name?.full,
    given: name?.given,
    phone,
    email,
    document: documentOf(prefill)?.number,
    nationality: prefill?.nationality?.value,
  };
}

function documentOf(prefill: ProfileStatement | undefined): DocumentIdentifier | undefined {
  return prefill?.identifiers?.find((identifier) => identifier.type === 'document');
}

function fill(form: HTMLFormElement, values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) if (value) fieldOf(form, name).value = value;
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}
