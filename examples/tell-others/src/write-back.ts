// #region write-back
import { mewsDiet, writeBack as tellMews } from '@innkeeper/adapters/mews';
import { operaMerge, operaPreferences, writeBack } from '@innkeeper/adapters/opera';

/** Merges two profiles in OPERA as they were merged here, and adds what the guest likes. */
export async function tellOpera(baseUrl: string, token: () => Promise<string>) {
  const headers = async () => ({
    authorization: `Bearer ${await token()}`,
    'x-app-key': process.env.OPERA_APP_KEY ?? '',
    'x-hotelid': 'RIVER',
  });
  const opera = { system: 'opera', baseUrl, headers };
  await writeBack(operaMerge('288106', '288107'), opera);
  await writeBack(operaPreferences('288106', [{ group: 'ROOM FEATURES', code: 'HIGH' }]), opera);
}

/** Tells Mews what a guest will not eat. */
export async function tellMewsDiet(baseUrl: string, credentials: () => Promise<Record<string, string>>) {
  const customer = '35d4b117-4e60-44a3-9580-c582117eff98';
  await tellMews(mewsDiet(customer, ['no nuts', 'no pork']), { system: 'mews', baseUrl, credentials });
}
// #endregion
