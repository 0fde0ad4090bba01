/** What goes wrong when a person is written down a second time. */
export type Slip =
  | 'typo'
  | 'day-month-swapped'
  | 'names-swapped'
  | 'fields-missing'
  | 'other-spelling'
  | 'other-script'
  | 'old-phone'
  | 'old-address'
  | 'maiden-name'
  | 'title-in-name'
  | 'relay-email'
  | 'new-document'
  | 'initial-only';

/** One of the profiles that a guest has in the systems of the house. */
export interface Copy {
  /** 0 for the guest's first profile. */
  readonly copy: number;
  readonly system: string;
  /** What went wrong in it, in the order of the alphabet; nothing for the first. */
  readonly slips: readonly Slip[];
}
