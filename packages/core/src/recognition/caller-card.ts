import type { ProfileStatement } from '../guests/fact.ts';
import type { Guest } from '../guests/guest.ts';
import { order } from '../guests/moment.ts';
import type { Sourced } from '../guests/sourced.ts';
import { holds } from '../guests/sourced.ts';
import type { ChargeCategory } from '../records/charge-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { AddressPoint, PhonePoint } from '../records/profile-record.ts';
import type { Day } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { History } from '../stays/history.ts';
import { chargesOf } from '../stays/history.ts';

/** What whoever takes the call sees before the caller has said a word. */
export interface CallerCard {
  readonly phone?: Sourced<PhonePoint>;
  readonly address?: Sourced<AddressPoint>;
  /** What was bought, the latest first. */
  readonly bought: readonly Purchase[];
  /** What was complained of, praised or settled, the latest first. */
  readonly service: readonly FeedbackRecord[];
}

/** Something bought on a day. */
export interface Purchase {
  readonly what: string;
  readonly category: ChargeCategory;
  readonly day: Day;
  readonly source: SourceReference;
}

/** What a card is made of. */
export interface CallerParts {
  readonly guest: Guest;
  readonly history: History;
  readonly feedback: readonly FeedbackRecord[];
  /** The number that calls, in E.164. */
  readonly number: string;
  /** How many purchases and how many matters of service. @defaultValue 5 */
  readonly atMost?: number;
}

/** Address, number, what was bought and when, and past service of a known caller, without asking. */
export function callerCard({ guest, history, feedback, number, atMost = 5 }: CallerParts): CallerCard {
  const points = guest.contactPoints.filter(holds);
  const [address] = points.flatMap((point) =>
    point.value.type === 'address' ? [{ ...point, value: point.value }] : [],
  );
  const phone = points.flatMap((point) =>
    point.value.type === 'phone' && point.value.number === number ? [{ ...point, value: point.value }] : [],
  )[0];

  return {
    phone,
    address,
    bought: [...chargesOf(history)]
      .filter(({ type }) => type.value === 'revenue')
      .reverse()
      .slice(0, atMost)
      .map(({ item, text, category, day, source }) => ({
        what: text ?? item ?? category.value,
        category: category.value,
        day,
        source,
      })),
    service: [...feedback]
      .sort(
        (one, other) =>
          order<string>(other.day, one.day) || order(keyOfSource(one.source), keyOfSource(other.source)),
      )
      .slice(0, atMost),
  };
}

/** The form for a caller whom nobody knows: only the number is filled in. */
export function prospectOf(number: string): ProfileStatement {
  return { contactPoints: [{ type: 'phone', raw: number, number, primary: true }] };
}
