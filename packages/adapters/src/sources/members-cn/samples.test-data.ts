/** Payloads of member gateways in the shapes that their documentation has, about people who do not exist. */
export const samples: Readonly<Record<string, unknown>> = {
  call: {
    Method: 'Customer.AddOrUpdateCustomer',
    ChannelKey: 'river',
    Charset: 'utf-8',
    BizContent: JSON.stringify({
      CustomerId: 'K100',
      CustomerName: '胡岚',
      Mobile: '13957102103',
      Gender: 1,
      Birthday: '1990-03-07 00:00:00',
      PersonalCredentialType: 'C01',
      PersonalCredentialNo: '330106199003074526',
      Province: '浙江 [ZJ]',
      City: '杭州',
      Race: '汉族',
    }),
  },
  members: {
    state: 'success',
    code: 0,
    members: [
      {
        memberId: 'oX1',
        name: '方伟',
        telephone: '138 0571 0001',
        birthday: '1985-09-12',
        sex: 1,
        memo: '不吃辣',
        cardId: '8800571',
        jf: 1200,
        balance: 500.5,
        createDt: '2025-07-16 10:53:38',
      },
    ],
  },
  other: { Method: 'Hotel.QueryRoomStatus', BizContent: '{"HotelId":"1"}' },
};
