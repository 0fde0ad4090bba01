import type { ChoiceField } from '../../guests/choice-fields.ts';
import type { Correction, CorrectionFact } from '../../guests/fact.ts';
import type { Guest } from '../../guests/guest.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import { holds } from '../../guests/sourced.ts';
import { idOf } from '../../shared/hash.ts';
import type { MergeId, ProfileId } from '../../shared/id.ts';
import type { Dossier } from '../guests/load-guest.ts';
import type { ChosenField } from '../identity/edge-rows.ts';
import type { Both } from './both-guests.ts';

/** Whose value of one field stands when two guests become one. */
export type FieldChoice = Pick<ChosenField, 'field' | 'from'>;

/** Of what decision the choices are part. */
export interface ChoiceContext {
  readonly mergeId: MergeId;
  readonly at: string;
  readonly by: string;
}

/** The facts that make chosen values stand; a side that knows nothing of a field has nothing to choose. */
export function choiceFacts(
  { survivor, other }: Both,
  choices: readonly FieldChoice[],
  { mergeId, at, by }: ChoiceContext,
): readonly { readonly chosen: ChosenField; readonly fact: CorrectionFact }[] {
  const sides = { survivor: guestOf(survivor), other: guestOf(other) };
  const byField = new Map(choices.map((choice) => [choice.field, choice]));

  return [...byField.values()].flatMap(({ field, from }) => {
    const correction = correctionTo(sides[from], field);
    if (!correction) return [];
    const id = idOf('fact', mergeId, field);
    const profileId = survivor.profileIds[0] as ProfileId;

    return [
      {
        chosen: { field, from, fact: id },
        fact: { id, profileId, at, by, type: 'correction', correction },
      },
    ];
  });
}

function guestOf({ guestId, profiles, facts }: Dossier): Guest {
  return projectGuest({ id: guestId, profiles, facts });
}

/** The best value of a field, as a person would declare it. */
function correctionTo(guest: Guest, field: ChoiceField): Correction | undefined {
  switch (field) {
    case 'name': {
      const value = guest.names.find((name) => holds(name) && name.value.type !== 'alias')?.value;

      return value && { field, value };
    }
    case 'birthDate': {
      const value = guest.birthDates[0]?.value;

      return value && { field, value };
    }
    case 'gender': {
      const value = guest.genders[0]?.value;

      return value && { field, value };
    }
    case 'nationality':
    case 'language': {
      const value = guest[field === 'language' ? 'languages' : 'nationalities'][0]?.value;

      return value === undefined ? undefined : { field, value };
    }
    case 'vip': {
      const value = guest.vips[0]?.value.value;

      return value === undefined ? undefined : { field, value };
    }
    case 'phone':
    case 'email':
    case 'address': {
      const value = guest.contactPoints.find((point) => holds(point) && point.value.type === field)?.value;

      return value && { field: 'contactPoint', value };
    }
  }
}
