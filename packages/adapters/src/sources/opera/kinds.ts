import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of OPERA may be called by whoever hands it over without the wrapper that tells. */
export const operaKinds: PayloadKinds = {
  profiles: (entries) => ({ profiles: { profileInfo: listOf(entries) } }),
  summaries: (entries) => ({ profileSummaries: { profileInfo: listOf(entries) } }),
  reservations: (entries) => ({ reservations: { reservationInfo: listOf(entries) } }),
  'daily-summaries': (entries) => ({ reservations: listOf(entries) }),
  folios: (entries) => ({ reservationFolioInformation: { folioWindows: listOf(entries) } }),
  postings: (entries) => ({ journalPostings: { postings: listOf(entries) } }),
  'transaction-codes': (entries) => ({ trxCodes: listOf(entries) }),
};
