import { parseXml } from './parse-xml.ts';

const head =
  'xmlns="http://www.opentravel.org/OTA/2003/05" TimeStamp="2026-03-20T08:00:00+08:00" Version="2.0"';

/** A profile in full: shared no further, with wishes of every level. */
export const createProfile = `<?xml version="1.0" encoding="UTF-8"?>
<OTA_ProfileCreateRQ ${head}>
  <UniqueID Type="21" ID="G-100"/>
  <Profile ProfileType="1" ShareAllMarketInd="No" ShareAllSynchInd="Yes" CreateDateTime="2024-05-01T10:00:00+08:00" LastModifyDateTime="2026-03-19T21:15:00+08:00">
    <Customer Gender="Female" BirthDate="--06-03" VIP_Indicator="true" ShareMarketInd="Inherit">
      <PersonName><NamePrefix>Ms</NamePrefix><GivenName>Lan</GivenName><MiddleName>Mei</MiddleName><Surname>Hu</Surname></PersonName>
      <Telephone ShareMarketInd="Inherit" PhoneTechType="5" CountryAccessCode="086" AreaCityCode="0139" PhoneNumber="5710-2103"/>
      <Email ShareMarketInd="Yes" EmailType="2">Lan.Hu@example.com</Email>
      <Address Type="1" UseType="2"><StreetNmbr>12</StreetNmbr><AddressLine>Lotus Road</AddressLine><CityName>Hangzhou</CityName><PostalCode>310000</PostalCode><StateProv>Zhejiang</StateProv><CountryName Code="CN"/></Address>
      <CitizenCountryName Code="CN"/>
      <PaymentForm><PaymentCard CardCode="VI" CardNumber="4111111111111111" SeriesCode="123" ExpireDate="1230"/></PaymentForm>
      <Document DocID="E12345678" DocType="2" DocIssueCountry="CN" ExpireDate="2031-01-02"/>
      <CustLoyalty ProgramID="LOTUS" MembershipID="7700" LoyalLevel="Gold"/>
      <RelatedTraveler Relation="Child"><PersonName><GivenName>Min</GivenName><Surname>Hu</Surname></PersonName></RelatedTraveler>
      <EmployeeInfo EmployeeTitle="Director"/>
    </Customer>
    <PrefCollections><PrefCollection TravelPurpose="1">
      <CommonPref SmokingAllowed="false" PrimaryLangID="zh-cn"><PaymentFormPref>Credit card</PaymentFormPref></CommonPref>
      <HotelPref>
        <RoomLocationPref PreferLevel="Unacceptable" RoomLocationType="5">Near the lift</RoomLocationPref>
        <RoomAmenityPref PreferLevel="Preferred" RoomAmenity="7"/>
        <RoomAmenityPref PreferLevel="Unacceptable" RoomAmenity="101"/>
        <BedTypePref PreferLevel="Only" BedType="3"/>
        <FoodSrvcPref PreferLevel="Preferred" FoodSrvcType="9">Set breakfast</FoodSrvcPref>
      </HotelPref>
    </PrefCollection></PrefCollections>
    <Comments><Comment><Text>Calls before arrival</Text></Comment></Comments>
  </Profile>
</OTA_ProfileCreateRQ>`;

/** Two profiles that became one. */
export const mergeProfiles = `<OTA_ProfileMergeRQ ${head}>
  <UniqueID Type="21" ID="G-100"/><ObsoleteProfileID Type="21" ID="G-200"/><ObsoleteProfileID Type="21" ID="G-300"/>
  <Profile ProfileType="1"><Customer><PersonName><GivenName>Lan</GivenName><Surname>Hu</Surname></PersonName></Customer></Profile>
</OTA_ProfileMergeRQ>`;

/** Two rooms for three people, one of whom brings a profile of his own. */
export const reservation = `<OTA_HotelResNotifRQ ${head} ResStatus="Commit">
  <POS><Source><BookingChannel Type="7"><CompanyName>Lotus Travel</CompanyName></BookingChannel></Source></POS>
  <HotelReservations><HotelReservation CreateDateTime="2026-03-20T08:00:00+08:00">
    <UniqueID Type="14" ID="R-1"/>
    <RoomStays>
      <RoomStay MarketCode="CORP">
        <RoomRates><RoomRate RoomTypeCode="KNG" RatePlanCode="BAR"><Rates><Rate EffectiveDate="2026-04-01" ExpireDate="2026-04-03"><Base AmountBeforeTax="880.00" CurrencyCode="CNY"/></Rate></Rates></RoomRate></RoomRates>
        <GuestCounts><GuestCount AgeQualifyingCode="10" Count="2"/><GuestCount AgeQualifyingCode="8" Count="1"/></GuestCounts>
        <TimeSpan Start="2026-04-01" End="2026-04-03"/>
        <BasicPropertyInfo HotelCode="RIVER"/>
        <Comments><Comment><Text>High floor, card 4111 1111 1111 1111</Text></Comment></Comments>
        <ResGuestRPHs><ResGuestRPH RPH="1"/><ResGuestRPH RPH="2"/></ResGuestRPHs>
      </RoomStay>
      <RoomStay>
        <RoomRates><RoomRate RoomTypeCode="TWN"><Rates><Rate EffectiveDate="2026-04-01" ExpireDate="2026-04-02"/></Rates></RoomRate></RoomRates>
        <BasicPropertyInfo HotelCode="RIVER"/>
        <ResGuestRPHs><ResGuestRPH RPH="3"/></ResGuestRPHs>
      </RoomStay>
    </RoomStays>
    <ResGuests>
      <ResGuest ResGuestRPH="1"><Profiles><ProfileInfo><UniqueID Type="21" ID="G-100"/><Profile ProfileType="1"><Customer><PersonName><GivenName>Lan</GivenName><Surname>Hu</Surname></PersonName></Customer></Profile></ProfileInfo></Profiles></ResGuest>
      <ResGuest ResGuestRPH="2"><Profiles><ProfileInfo><Profile ProfileType="1"><Customer><PersonName><GivenName>Min</GivenName><Surname>Hu</Surname></PersonName></Customer></Profile></ProfileInfo></Profiles></ResGuest>
      <ResGuest ResGuestRPH="3"><Profiles><ProfileInfo><Profile ProfileType="1"><Customer><PersonName><GivenName>Per</GivenName><Surname>Lind</Surname></PersonName></Customer></Profile></ProfileInfo></Profiles></ResGuest>
    </ResGuests>
    <ResGlobalInfo>
      <HotelReservationIDs><HotelReservationID ResID_Type="13" ResID_Value="LT-9"/></HotelReservationIDs>
      <Profiles><ProfileInfo><UniqueID Type="21" ID="A-7"/><Profile ProfileType="4"><CompanyInfo><CompanyName>Lotus Travel</CompanyName></CompanyInfo></Profile></ProfileInfo></Profiles>
    </ResGlobalInfo>
  </HotelReservation></HotelReservations>
</OTA_HotelResNotifRQ>`;

/** A stay and what it brought: equal lines, a rebate, a tax, a summary beside its lines, and the total of all. */
export const stayInfo = `<OTA_HotelStayInfoNotifRQ ${head}>
  <StayInfos HotelCode="RIVER"><StayInfo>
    <RevenueCategories>
      <RevenueCategory RevenueCategoryCode="9"><SummaryAmount Amount="1700.00" CurrencyCode="CNY"/><RevenueDetails>
        <RevenueDetail TransactionDate="2026-04-01" PMSRevenueCode="1000" Amount="880.00" CurrencyCode="CNY" Description="Room"><FolioIDs><FolioID>55</FolioID></FolioIDs></RevenueDetail>
        <RevenueDetail TransactionDate="2026-04-02" PMSRevenueCode="1000" Amount="88000" DecimalPlaces="2" CurrencyCode="CNY"/>
        <RevenueDetail TransactionDate="2026-04-02" PMSRevenueCode="1900" Amount="-60.00" CurrencyCode="CNY"/>
      </RevenueDetails></RevenueCategory>
      <RevenueCategory RevenueCategoryCode="2"><RevenueDetails>
        <RevenueDetail TransactionDate="2026-04-02" PMSRevenueCode="2000" Amount="38.00" CurrencyCode="CNY"/>
        <RevenueDetail TransactionDate="2026-04-02" PMSRevenueCode="2000" Amount="38.00" CurrencyCode="CNY"/>
      </RevenueDetails></RevenueCategory>
      <RevenueCategory RevenueCategoryCode="7"><SummaryAmount Amount="20.00" CurrencyCode="CNY"/></RevenueCategory>
      <RevenueCategory RevenueCategoryCode="12"><RevenueDetails><RevenueDetail TransactionDate="2026-04-02" Amount="102.00" CurrencyCode="CNY"/></RevenueDetails></RevenueCategory>
      <RevenueCategory RevenueCategoryCode="17"><SummaryAmount Amount="1898.00" CurrencyCode="CNY"/></RevenueCategory>
    </RevenueCategories>
    <ReservationID Type="14" ID="R-1"/>
    <HotelReservation><RoomStays><RoomStay><TimeSpan Start="2026-04-01" End="2026-04-03"/></RoomStay></RoomStays>
      <ResGuests><ResGuest><Profiles><ProfileInfo><UniqueID Type="21" ID="G-100"/><Profile ProfileType="1"><Customer><PersonName><Surname>Hu</Surname></PersonName></Customer></Profile></ProfileInfo></Profiles></ResGuest></ResGuests>
    </HotelReservation>
  </StayInfo></StayInfos>
</OTA_HotelStayInfoNotifRQ>`;

/** A loyalty account. */
export const loyaltyAccount = `<OTA_LoyaltyAccountRS ${head}><Success/><UniqueID Type="1" ID="7700"/><AccountInfo ProgramID="LOTUS" PointBalance="1200"><MemberInfo><PersonName><GivenName>Lan</GivenName><Surname>Hu</Surname></PersonName></MemberInfo></AccountInfo></OTA_LoyaltyAccountRS>`;

/** Every sample as it is read. */
export const samples: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries({ createProfile, mergeProfiles, reservation, stayInfo, loyaltyAccount }).map(
    ([name, text]) => [name, parseXml(text, { system: name })],
  ),
);
