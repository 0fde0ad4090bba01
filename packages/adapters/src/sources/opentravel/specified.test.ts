import { existsSync } from 'node:fs';
import { checkIncoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import type { XsdLeaf } from '../../shared/xsd-values.test-data.ts';
import { wordOf, xmlFor, xsdOf } from '../../shared/xsd-values.test-data.ts';
import { chanceOf } from '../../testing/faults.ts';
import { parseXml } from './parse-xml.ts';
import { openTravelRecords } from './to-records.ts';

const folder = '../shared/pms/opentravel/OTA2017B/OpenTravel_2017B_XML';
const isThere = existsSync(folder);

const messages = [
  'OTA_ProfileCreateRQ',
  'OTA_ProfileModifyRQ',
  'OTA_ProfileReadRS',
  'OTA_ProfileMergeRQ',
  'OTA_HotelResNotifRQ',
  'OTA_HotelStayInfoNotifRQ',
] as const;

/** Values that are true of the world as well: the schema allows any text in their places. */
const truths: readonly (readonly [path: RegExp, value: (number: number) => string])[] = [
  [/TimeSpan\/@Start$|@EffectiveDate$/, () => '2026-03-10'],
  [/TimeSpan\/@End$/, () => '2026-03-14'],
  [/@ExpireDate$/, () => '2031-01-02'],
  [/TimeSpan\/@Duration$/, () => 'P4N'],
  [/@BirthDate$/, () => '1971-05-06'],
  [/@TransactionDate$/, () => '2026-03-11'],
  [/@CurrencyCode$/, () => 'EUR'],
  [/@DecimalPlaces$/, () => '2'],
  [/@CountryAccessCode$/, () => '49'],
  [/@AreaCityCode$/, () => '89'],
  [/@PhoneNumber$/, (number) => `55${String(number).padStart(6, '0')}`],
  [/Email$|EmailAddress$/, (number) => `${wordOf(number).toLowerCase()}@nobody.example`],
  [/(?:CountryName|CitizenCountryName)\/@Code$|@DocIssueCountry$/, () => 'DE'],
  [/Profile\/@ProfileType$/, () => '1'],
  [/@StatusCode$/, () => 'A'],
  [/@(?:Last)?ModifyDateTime$|@CreateDateTime$|@TimeStamp$/, () => '2026-03-04T05:06:07Z'],
  [/CardNumber\/PlainText$/, () => '4111111111111111'],
  [/@DocID$/, (number) => `C0${String(number).padStart(6, '0')}K`],
  [/@RevenueCategoryCode$/, (number) => String([2, 7, 9, 12][number % 4])],
  [/Person(?:al)?Name\/@NameType$/, () => '1'],
];

/** Without a number nobody can be told from anybody, and without days there was no stay. */
const always =
  /(?:^|\/)(?:UniqueID(?:\/@ID)?|ReservationID(?:\/@ID)?|RevenueDetail\/@(?:Amount|CurrencyCode|TransactionDate)|TimeSpan(?:\/@(?:Start|End))?|ResGlobalInfo|HotelReservations?|Profiles|ProfileInfo|Profile)$/;

const trueOf = (path: string, number: number): string | undefined =>
  truths.find(([place]) => place.test(path))?.[1](number);

/** What of the common model stands where; each such value has to be found in the records of the message. */
const customer = '(?:Profile|ProfileModify)/Customer';
const arrives: readonly RegExp[] = [
  `${customer}/PersonName/(?:GivenName|MiddleName|Surname)$`,
  `${customer}/Telephone/@PhoneNumber$`,
  `${customer}/Email$`,
  `${customer}/Address/(?:AddressLine|CityName|PostalCode)$`,
  `${customer}/Document/@DocID$`,
  `${customer}/CustLoyalty/@MembershipID$`,
  `${customer}/@BirthDate$`,
  `${customer}/RelatedTraveler/PersonName/Surname$`,
  `Profile(?:Modify)?/Comments/Comment/Text$`,
  'Profile/CompanyInfo/CompanyName$',
  'RoomStays/RoomStay/@MarketCode$',
  'RoomStays/RoomStay/Comments/Comment/Text$',
  'HotelReservation/ResGlobalInfo/Comments/Comment/Text$',
  'SpecialRequests/SpecialRequest/Text$',
  'ResGlobalInfo/HotelReservationIDs/HotelReservationID/@ResID_Value$',
  'RevenueDetails/RevenueDetail/@PMSRevenueCode$',
  'RevenueDetails/RevenueDetail/@Description$',
].map((place) => new RegExp(place));

describe.skipIf(!isThere)('messages that the schema allows (skipped where ../shared/pms is absent)', () => {
  const xsd = isThere ? xsdOf(folder) : undefined;

  it.each(messages)('%s is read, whatever is in it, and what a house has a place for arrives', (message) => {
    const missing = new Map<string, string>();
    const seen = new Set<string>();
    const cards = new Set<string>();
    let records = 0;
    for (let seed = 1; seed <= 6 && xsd; seed += 1) {
      const how = {
        chance: chanceOf(seed),
        density: seed % 2 ? 0.85 : 0.5,
        most: 1500,
        valueOf: trueOf,
        always,
      };
      const { xml, leaves } = xmlFor(message, xsd, how);
      const items = openTravelRecords(parseXml(xml, { system: message, parts: 5_000_000 })).map((item) =>
        checkIncoming(item),
      );
      for (const item of items) {
        if ('record' in item) records += 1;
        else
          expect(item.refused.code, xml.slice(0, 500)).toMatch(
            /^refused\/(?:no-id|day|no-currency|amount|field)$/,
          );
      }
      const found = JSON.stringify(items, (name, value) =>
        ['extra', 'refused', 'json'].includes(name) ? undefined : value,
      ).toLowerCase();
      for (const leaf of leaves.filter(isOfTheModel)) {
        const place = leaf.path.replace(/^.*?\//, '');
        seen.add(place);
        if (!found.includes(asKept(leaf))) missing.set(place, leaf.value);
      }
      const kept = JSON.stringify(items);
      expect(kept).not.toContain('4111111111111111');
      for (const { path, value } of leaves.filter(isOfACard))
        if (kept.includes(value)) cards.add(path.replace(/^.*PaymentCard/, ''));
    }

    expect([...missing].map(([place, value]) => `${place} ${value}`)).toEqual([]);
    expect([...cards]).toEqual([]);
    expect(records).toBeGreaterThan(2);
    expect(seen.size).toBeGreaterThan(message === 'OTA_ProfileMergeRQ' ? 1 : 5);
  });
});

/** Who may see a rate, who is paid how, and what a service costs is told of people as well: they are no guests. */
function isOfTheModel({ path }: XsdLeaf): boolean {
  return (
    !/Viewership|Guarantee|Payment|\/Services?\//.test(path) && arrives.some((place) => place.test(path))
  );
}

/** Codes and tracks, in whatever part of them; the number of a card is digits, which is looked for elsewhere. */
function isOfACard({ path, value }: XsdLeaf): boolean {
  return /PaymentCard\/(?:SeriesCode|MagneticStripe)/.test(path) && /^Q[a-z]{4}$/.test(value);
}

/** A value as records write it: numbers of phones are put together, everything in small letters. */
function asKept({ path, value }: XsdLeaf): string {
  return path.endsWith('@BirthDate') ? '"year":1971,"month":5,"day":6' : value.toLowerCase();
}
