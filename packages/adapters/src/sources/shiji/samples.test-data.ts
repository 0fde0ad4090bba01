/** Payloads of Shiji in the shapes that its clients know, about people who do not exist. */
export const samples: Readonly<Record<string, unknown>> = {
  profile: {
    id: 'p-1',
    version: 12,
    status: { isActive: true, isRestricted: true, restrictionComment: 'See the manager' },
    details: {
      titleCode: { code: 'MR', description: 'Mr' },
      firstName: 'Wei',
      lastName: 'Fang',
      middleName: '',
      nationalityCode: { code: 'CN', description: 'China' },
      vipCode: { code: 'V3', description: 'Gold' },
      genderCode: { code: 'M', description: 'Male' },
      birthdayAnniversaryDate: { month: 9, day: 12, year: 0 },
      preferredLanguageProfileDetails: {
        languageCode: { code: 'zh-CN' },
        localizedIndividualProfileDetails: { title: '总', firstName: '伟', lastName: '方', greeting: '方总' },
      },
      companyName: 'River Silk',
      additionalNames: [{ type: 'MAIDEN', value: 'Fang Wei' }],
      positionName: 'Director',
    },
    addresses: [
      {
        isPrimary: true,
        details: {
          addressLine1: '8 Lake Road',
          city: 'Hangzhou',
          postalCode: '310000',
          countryCode: { code: 'CN' },
        },
      },
    ],
    communicationChannels: [
      { typeCode: { code: 'MOBILE' }, value: '+86 138 0571 0001', isPrimary: true },
      { typeCode: { code: 'EMAIL' }, value: 'Fang@Silk.example' },
    ],
    memberships: [
      { id: 'm', isActive: true, typeCode: { code: 'LOTUS' }, levelCode: { code: 'GOLD' }, number: '7788' },
    ],
    membershipDetails: {
      manual: [{ number: '7788', status: { isActive: true }, membershipType: { code: 'LOTUS' } }],
      internal: [{ number: '1', status: { isActive: false } }],
    },
    documents: [
      {
        typeCode: { code: 'PASSPORT' },
        number: 'E2345678',
        issueCountryCode: { code: 'CN' },
        expiryDate: '2030-03-03',
      },
    ],
    notDuplicateProfiles: { collection: [{ notDuplicateProfileId: 'p-9', profileId: 'p-1' }], count: 1 },
    linkedProfileIds: [{ profileRoleCode: 'COMPANY', profileId: 'p-50' }],
    isIncognito: true,
    incognitoDetails: { firstName: 'A.', lastName: 'Guest' },
    preferences: [
      {
        preferenceCode: { code: 'HIGH', description: 'High floor' },
        isPreferred: true,
        isGlobal: true,
        weight: 80,
      },
      {
        preferenceCode: { code: 'FEATHER', description: 'Feather pillow' },
        isPreferred: false,
        isGlobal: false,
        originPropertyId: 'RIVER',
      },
    ],
    consents: [
      { consentType: 'EmailMarketing', isGranted: true, grantedAt: '2026-01-01T08:00:00+08:00' },
      { consentType: 'ThirdPartySharing', isGranted: false },
    ],
    freezeStatus: { isFrozen: false },
  },
  transactions: {
    transactions: [
      {
        id: 't1',
        propertyId: 'RIVER',
        businessDate: '2026-03-03',
        revenueDate: '2026-03-03',
        transactionCode: { code: '1000', description: 'Room' },
        transactionGroup: { code: 'ROOM' },
        netAmount: '830.19',
        taxAmount: '49.81',
        grossAmount: '880.00',
        currencyCode: 'CNY',
        profileId: 'p-1',
        confirmationNumber: 'C77',
      },
      {
        id: 't2',
        propertyId: 'RIVER',
        businessDate: '2026-03-04',
        transactionCode: { code: '9000', description: 'Payment by card' },
        netAmount: 880,
        grossAmount: 880,
        currencyCode: 'CNY',
      },
    ],
  },
};
