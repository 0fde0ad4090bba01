import type { Place } from '../../recognition/finder/highlight.ts';
import { placesInEnd, placesInName } from '../../recognition/finder/highlight.ts';
import type { Reason } from '../../shared/reason.ts';

/** What of a guest is shown. */
interface Shown {
  readonly ownName?: string;
  readonly latinName?: string;
  readonly phone?: string;
  readonly document?: string;
}

/** Says of each reason where it is shown; a reason that is shown nowhere stays as it is. */
export function placed(because: readonly Reason[], shown: Shown, typed: string): readonly Reason[] {
  return because.flatMap((reason) => {
    const places = placesOf(reason.code, shown, typed);

    return places.length === 0
      ? [reason]
      : places.map((place) => ({ ...reason, facts: { ...reason.facts, ...place } }));
  });
}

type Located = Place & { readonly field: keyof Shown };

function placesOf(code: string, shown: Shown, typed: string): readonly Located[] {
  const kind = code.replace(/^find\/|-alike$/g, '');
  if (typed === '') return [];
  if (kind === 'name')
    return (['ownName', 'latinName'] as const).flatMap((field) => located(field, shown, placesInName, typed));
  if (kind === 'phone' || kind === 'document') return located(kind, shown, placesInEnd, typed);

  return [];
}

function located(
  field: keyof Shown,
  shown: Shown,
  places: (typed: string, text: string) => readonly Place[],
  typed: string,
): readonly Located[] {
  const text = shown[field];

  return text === undefined ? [] : places(typed, text).map((place) => ({ field, ...place }));
}
