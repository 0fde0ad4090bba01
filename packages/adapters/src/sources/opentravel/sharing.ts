import type { ConsentRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, objectsOf, textOf } from '../../shared/loose.ts';

/** Whether something may be shared: said here, or taken over from what it stands in. */
interface Sharing {
  readonly state: ConsentRecord['state'];
  readonly raw: string;
}

/**
 * What may be done with the data for marketing and passed on to others. Every element says `Yes`, `No` or `Inherit`;
 * `Inherit`, and nothing at all, take the word of the element around it, up to the profile's `ShareAll…Ind`.
 */
export function sharingOf(profile: Raw, customer: Raw | undefined): readonly ConsentRecord[] {
  const market = said(profile, '@ShareAllMarketInd') ?? said(profile, '@ShareMarketInd');
  const passOn = said(profile, '@ShareAllSynchInd') ?? said(profile, '@ShareSynchInd');
  const around = inherited(customer, market);

  return [
    ...(market ? [{ channel: 'any', purpose: 'marketing', ...market } as const] : []),
    ...(passOn ? [{ channel: 'any', purpose: 'third-party', ...passOn } as const] : []),
    ...channels.flatMap(([element, channel]) =>
      objectsOf(customer?.[element]).flatMap((entry): readonly ConsentRecord[] => {
        const sharing = inherited(entry, around);
        const address = channel === 'email' ? firstText(entry, '#text')?.toLowerCase() : undefined;

        return entry['@ShareMarketInd'] === undefined || !sharing
          ? []
          : [compact<ConsentRecord>({ channel, purpose: 'marketing', ...sharing, address })];
      }),
    ),
  ];
}

const channels = [
  ['Telephone', 'phone'],
  ['Email', 'email'],
  ['Address', 'post'],
] as const;

function inherited(element: Raw | undefined, around: Sharing | undefined): Sharing | undefined {
  if (!element) return around;
  const own = said(element, '@ShareMarketInd');
  if (own || !around) return own;

  return textOf(element['@ShareMarketInd']) === undefined
    ? around
    : { ...around, raw: `ShareMarketInd=Inherit (${around.raw})` };
}

function said(element: Raw, name: string): Sharing | undefined {
  const word = textOf(element[name]);
  const raw = `${name.slice(1)}=${word}`;
  if (/^(?:yes|true|1)$/i.test(word ?? '')) return { state: 'granted', raw };

  return /^(?:no|false|0)$/i.test(word ?? '') ? { state: 'denied', raw } : undefined;
}
