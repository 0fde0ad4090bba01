import type { Reason } from '../shared/reason.ts';

/** Whom a house looks after one by one, and whom by where they live: its way of managing guests. */
export type CareMode = 'one-to-one' | 'zone-module';

/** Where the house stands in its market. */
export type Positioning = 'high-end' | 'mid-range' | 'mass';

/** A group of guests as the house knows it. */
export interface GuestGroup {
  readonly name: string;
  /** Share of the guests of the house, 0 to 1. */
  readonly share: number;
  /** Who they are: the elite of the region, or the local public. */
  readonly are: 'elite' | 'public';
}

/** The mode of a house, or of each of its groups where one does not fit all. */
export interface ModeChoice {
  /** Absent where groups need different ones. */
  readonly mode?: CareMode;
  readonly byGroup: readonly { readonly name: string; readonly mode: CareMode }[];
  readonly because: readonly Reason[];
}

/** Shares that make a house one of a kind: from here on the rest follows it. */
const nearlyAll = 0.8;

/**
 * Chooses the mode: a high-end house whose guests are the elite of its region looks after them one to one, a house for
 * everybody by zones in which people live and want alike. Where both kinds come, each group has its own.
 * A house in between goes by its guests. Without groups, positioning alone decides, and `mid-range` means zones.
 */
export function chooseMode(positioning: Positioning, groups: readonly GuestGroup[] = []): ModeChoice {
  const byGroup = groups.map(({ name, are }) => ({ name, mode: modeOf(are) }));
  const total = groups.reduce((sum, { share }) => sum + share, 0);
  const elite = groups.reduce((sum, { are, share }) => sum + (are === 'elite' ? share : 0), 0);
  const share = total > 0 ? elite / total : positioning === 'high-end' ? 1 : 0;
  const code = (end: string): readonly Reason[] => [
    { code: `plan/mode-${end}`, facts: { positioning, elite: share } },
  ];
  if (share >= nearlyAll && positioning !== 'mass')
    return { mode: 'one-to-one', byGroup, because: code('one-to-one') };
  if (1 - share >= nearlyAll && positioning !== 'high-end')
    return { mode: 'zone-module', byGroup, because: code('zone-module') };

  return { byGroup, because: code('by-group') };
}

/** What a pond may be enlarged along. */
export type EnlargementAxis = 'class' | 'industry' | 'occupation' | 'location' | 'age' | 'tendency';

const axes: Readonly<Record<CareMode, readonly EnlargementAxis[]>> = {
  'one-to-one': ['class', 'industry', 'occupation', 'tendency'],
  'zone-module': ['location', 'age', 'tendency'],
};

/**
 * Along what a pond is enlarged in a mode, in the order in which to try it. What the house adds of its own comes last,
 * once; a house for everybody is not offered occupation unless it asks.
 */
export function enlargementAxes(
  mode: CareMode,
  also: readonly EnlargementAxis[] = [],
): readonly EnlargementAxis[] {
  return [...new Set([...axes[mode], ...also])];
}

function modeOf(are: GuestGroup['are']): CareMode {
  return are === 'elite' ? 'one-to-one' : 'zone-module';
}
