/** Payloads of OPERA Cloud in the shapes that its specification has, about people who do not exist. */
export const samples: Readonly<Record<string, unknown>> = {
  profile: {
    profileIdList: [{ id: '9001', type: 'Profile' }],
    profileDetails: {
      profileType: 'Guest',
      statusCode: 'Active',
      createDateTime: '2024-05-08 10:00:00.0',
      lastModifyDateTime: '2026-03-02 19:17:25.0',
      customer: {
        personName: [
          { givenName: 'Wei', surname: 'Song', namePrefix: 'Mr', nameType: 'Primary' },
          { givenName: '伟', surname: '宋', nameType: 'Alternate', language: 'zh' },
        ],
        birthDate: '1980-04-05',
        gender: 'Male',
        nationality: 'CN',
        language: 'E',
        vipStatus: 'V1',
        blacklist: false,
        privateProfile: false,
        identifications: {
          identificationInfo: [
            {
              identification: {
                idType: 'PASSPORT',
                idNumber: 'E7654321',
                issuedCountry: 'CN',
                expirationDate: '2030-01-01',
              },
            },
          ],
        },
      },
      telephones: {
        telephoneInfo: [
          { telephone: { phoneNumber: '+86 139 5710 2104', phoneTechType: 'MOBILE', primaryInd: true } },
        ],
      },
      emails: {
        emailInfo: [{ email: { emailAddress: 'wei@song.example', type: 'EMAIL', primaryInd: true } }],
      },
      addresses: {
        addressInfo: [
          {
            address: {
              addressLine: ['West Lake 8'],
              cityName: 'Hangzhou',
              postalCode: '310002',
              state: 'ZJ',
              country: { code: 'CN' },
              type: 'HOME',
              primaryInd: true,
            },
          },
        ],
      },
      profileMemberships: {
        profileMembership: [
          { membershipType: 'LOTUS', membershipId: '5501', membershipLevel: 'GOLD', currentPoints: 900 },
        ],
      },
      preferenceCollection: {
        preferenceType: [
          {
            preferenceType: 'ROOM FEATURES',
            preference: [{ preferenceValue: 'LAKE', description: 'Lake view', global: true }],
          },
        ],
      },
      comments: { commentInfo: [{ comment: { text: { value: 'Prefers tea' }, type: 'GEN' }, id: 'n1' }] },
      privacyInfo: { optInEmail: true },
      relationships: {
        relationship: [
          {
            relationshipProfile: { profileIdList: [{ id: '9002', type: 'Profile' }] },
            targetRelation: 'SPOUSE',
          },
        ],
      },
    },
  },
  reservations: {
    reservations: {
      reservationInfo: [
        {
          reservationIdList: [
            { id: '7001', type: 'Reservation' },
            { id: 'CF1', type: 'Confirmation' },
          ],
          hotelId: 'RIVER',
          reservationStatus: 'CheckedOut',
          createDateTime: '2026-02-01 10:00:00.0',
          lastModifyDateTime: '2026-03-05 12:00:00.0',
          roomStay: {
            arrivalDate: '2026-03-03',
            departureDate: '2026-03-05',
            roomId: '2102',
            roomType: 'LKG',
            ratePlanCode: 'BAR',
            rateAmount: { amount: '880', currencyCode: 'CNY' },
            marketCode: 'IND',
            sourceCode: 'WEB',
            bookingChannelCode: 'WEB',
            adultCount: '2',
            childCount: 0,
          },
          reservationGuest: { id: '9001', givenName: 'Wei', surname: 'Song' },
        },
      ],
    },
  },
  folio: {
    reservationFolioInformation: {
      reservationInfo: {
        reservationIdList: [{ id: '7001', type: 'Reservation' }],
        hotelId: 'RIVER',
        roomStay: { roomId: '2102' },
      },
      folioWindows: [
        {
          folios: [
            {
              payeeInfo: { payeeId: { id: '9001' } },
              postings: [
                {
                  transactionNo: 501,
                  transactionCode: '1000',
                  transactionDescription: 'Accommodation',
                  transactionDate: '2026-03-03',
                  revenueDate: '2026-03-03',
                  postedAmount: { amount: '880.00', currencyCode: 'CNY' },
                  transactionType: 'Revenue',
                  quantity: 1,
                  checkNo: 12,
                },
                {
                  transactionNo: 502,
                  transactionCode: '9000',
                  transactionDescription: 'Visa',
                  transactionDate: '2026-03-05',
                  postedAmount: { amount: '880.00', currencyCode: 'CNY' },
                  transactionType: 'Payment',
                  reference: 'XXXX1111',
                },
              ],
            },
          ],
        },
      ],
    },
  },
};
