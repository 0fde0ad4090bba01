import type { Incoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../shared/decode-text.ts';
import { parseXml } from './parse-xml.ts';
import { openTravelRecords } from './to-records.ts';

const person = (id: string, name: string): string =>
  `<Profiles><ProfileInfo><UniqueID Type="21" ID="${id}"/><Profile ProfileType="1"><Customer><PersonName><Surname>${name}</Surname></PersonName></Customer></Profile></ProfileInfo></Profiles>`;
const reservation = (id: string): string =>
  `<HotelReservation ResStatus="Reserved"><UniqueID Type="14" ID="${id}"/><RoomStays><RoomStay><TimeSpan Start="2026-03-01" End="2026-03-03"/><BasicPropertyInfo HotelCode="RIVER"/></RoomStay></RoomStays></HotelReservation>`;
const xmlns = 'xmlns="http://www.opentravel.org/OTA/2003/05"';

function idsIn(text: string): readonly string[] {
  const items: readonly Incoming[] = openTravelRecords(parseXml(text, { system: 'x.xml' }));

  return items.map((item) =>
    'record' in item ? `${item.record.kind} ${item.record.source.id}` : item.refused.code,
  );
}

describe('messages of OpenTravel as they travel', () => {
  it.each([
    ['plain', `<OTA_ReadRS ${xmlns}>${person('G1', 'Blume')}</OTA_ReadRS>`, ['profile G1']],
    [
      'with a prefix on every name',
      `<ota:OTA_ReadRS xmlns:ota="http://www.opentravel.org/OTA/2003/05">${person('G1', 'Blume').replaceAll(/<(\/?)/g, '<$1ota:')}</ota:OTA_ReadRS>`,
      ['profile G1'],
    ],
    [
      'in the envelope of SOAP, with a header and signatures',
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header><wsse:Security xmlns:wsse="w"><wsse:UsernameToken><wsse:Username>u</wsse:Username><wsse:Password>p</wsse:Password></wsse:UsernameToken></wsse:Security></soapenv:Header><soapenv:Body><OTA_HotelResNotifRQ ${xmlns}><HotelReservations>${reservation('R1')}</HotelReservations></OTA_HotelResNotifRQ></soapenv:Body></soapenv:Envelope>`,
      ['stay R1'],
    ],
    [
      'several in one file',
      `<Messages><OTA_ReadRS>${person('G1', 'Blume')}</OTA_ReadRS><OTA_HotelResNotifRQ><HotelReservations>${reservation('R1')}</HotelReservations></OTA_HotelResNotifRQ><OTA_ReadRS>${person('G2', 'Levi')}</OTA_ReadRS></Messages>`,
      ['profile G1', 'profile G2', 'stay R1'],
    ],
    ['a list without its message', person('G1', 'Blume'), ['profile G1']],
    [
      'reservations without their message',
      `<HotelReservations>${reservation('R1')}${reservation('R2')}</HotelReservations>`,
      ['stay R1', 'stay R2'],
    ],
    [
      'an answer to who retrieves reservations',
      `<OTA_ResRetrieveRS ${xmlns}><Success/><ReservationsList>${reservation('R1')}</ReservationsList></OTA_ResRetrieveRS>`,
      ['stay R1'],
    ],
    [
      'a notice of HTNG that somebody has arrived',
      `<HTNG_HotelCheckInNotifRQ ${xmlns}><HotelReservations>${reservation('R1')}</HotelReservations></HTNG_HotelCheckInNotifRQ>`,
      ['stay R1'],
    ],
    [
      'with a declaration, comments and instructions around it',
      `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?pms version="5"?><!-- sent at night --><OTA_ReadRS>${person('G1', 'Blume')}<!-- end --></OTA_ReadRS>`,
      ['profile G1'],
    ],
  ])('are read: %s', (_, text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it('are read in the encoding of the house that sent them', () => {
    const text = `<?xml version="1.0" encoding="windows-1252"?><OTA_ReadRS>${person('G1', 'Müller')}</OTA_ReadRS>`;
    const [item] = openTravelRecords(
      parseXml(decodeText(Buffer.from(text, 'latin1')) ?? '', { system: 'x.xml' }),
    );

    expect(item).toMatchObject({ record: { names: [{ family: 'Müller' }] } });
  });
});
