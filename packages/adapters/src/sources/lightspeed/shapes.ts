import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of Lightspeed K-Series may be called by whoever hands it over without its wrapper. */
export const lightspeedKinds: PayloadKinds = {
  accounts: (entries) => ({ accounts: listOf(entries) }),
  'room-charges': (entries) => ({ charges: listOf(entries) }),
};
