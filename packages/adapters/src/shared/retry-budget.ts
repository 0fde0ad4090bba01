/** How many further attempts there may be, over all requests of a source. */
export interface RetryBudget {
  /** Says that a request was begun: it brings a share of a further attempt. */
  begin(): void;
  /** Takes a further attempt, where there is one left. */
  spend(): boolean;
}

/** A budget for a source: so that a system that is down is not asked ever more often by everybody at once. */
export interface RetryShare {
  /** Further attempts for each request. @defaultValue 0.2 */
  readonly share?: number;
  /** Further attempts that are always there at the beginning, and the most that are saved. @defaultValue 20 */
  readonly reserve?: number;
}

/** A budget that fills with every request and never beyond its reserve. */
export function retryBudget({ share = 0.2, reserve = 20 }: RetryShare = {}): RetryBudget {
  let left = reserve;

  return {
    begin: () => {
      left = Math.min(reserve, left + share);
    },
    spend: () => {
      if (left < 1) return false;
      left -= 1;

      return true;
    },
  };
}
