const money = (amount: number) => ({ amount, currency: 'EUR' });

/** Payloads of Square in the shapes that its specification has, about people who do not exist. */
export const samples: Readonly<Record<string, unknown>> = {
  customers: {
    customers: [
      {
        id: 'C1',
        created_at: '2024-01-02T10:00:00Z',
        updated_at: '2026-03-01T10:00:00.5Z',
        given_name: 'Rosa',
        family_name: 'Blume',
        nickname: 'Rosi',
        company_name: 'Blume GmbH',
        email_address: 'Rosa@Blume.example',
        phone_number: '+49-89-3600200',
        address: {
          address_line_1: 'Am Bach 3',
          locality: 'München',
          postal_code: '80331',
          administrative_district_level_1: 'BY',
          country: 'DE',
        },
        birthday: '0000-05-04',
        note: 'No onions. Card 4111-1111-1111-1111',
        preferences: { email_unsubscribed: true },
        reference_id: 'PMS-77',
        creation_source: 'DIRECTORY',
        version: 4,
        cards: [{ last_4: '1111' }],
      },
    ],
  },
  order: {
    order: {
      id: 'O1',
      location_id: 'BAR',
      reference_id: 'room 2102',
      customer_id: 'C1',
      source: { name: 'Terrace' },
      state: 'COMPLETED',
      version: 3,
      created_at: '2026-03-20T22:10:00Z',
      updated_at: '2026-03-20T23:31:00Z',
      closed_at: '2026-03-20T23:30:00Z',
      line_items: [
        {
          uid: 'w1',
          name: 'White wine',
          quantity: '2',
          item_type: 'ITEM',
          catalog_object_id: 'WINE',
          gross_sales_money: money(1600),
          total_discount_money: money(100),
          total_tax_money: money(285),
          total_money: money(1785),
        },
        { uid: 'b', name: 'Gift voucher', quantity: '1', item_type: 'GIFT_CARD', total_money: money(5000) },
        { uid: 'c', name: 'Onion soup', quantity: '3', base_price_money: money(700) },
      ],
      service_charges: [
        { uid: 's', name: 'Service', type: 'CUSTOM', total_money: money(238), total_tax_money: money(38) },
        { uid: 't', name: 'Spread', treatment_type: 'APPORTIONED_TREATMENT', total_money: money(99) },
      ],
      total_tip_money: money(300),
      total_money: money(9423),
      tenders: [
        { id: 'T1', type: 'CARD', amount_money: money(9423), card_details: { card: { last_4: '1111' } } },
      ],
    },
  },
  returned: {
    orders: [
      {
        id: 'O2',
        location_id: 'BAR',
        created_at: '2026-03-21T09:00:00Z',
        state: 'COMPLETED',
        returns: [
          {
            source_order_id: 'O1',
            return_line_items: [
              {
                uid: 'r',
                source_line_item_uid: 'w1',
                name: 'White wine',
                quantity: '1',
                total_money: money(893),
                total_tax_money: money(143),
              },
            ],
            return_tips: [{ applied_money: money(100) }],
          },
        ],
        refunds: [{ id: 'F1', tender_id: 'T1', amount_money: money(993) }],
      },
    ],
  },
  merged: {
    type: 'customer.created',
    created_at: '2026-04-01T08:00:00Z',
    data: {
      type: 'customer',
      id: 'C9',
      object: {
        customer: { id: 'C9', given_name: 'Rosa', family_name: 'Blume', updated_at: '2026-04-01T08:00:00Z' },
        event_context: { merge: { from_customer_ids: ['C1', 'C2'], to_customer_id: 'C9' } },
      },
    },
  },
  deleted: {
    type: 'customer.deleted',
    created_at: '2026-04-01T08:00:01Z',
    data: {
      deleted: true,
      id: 'C1',
      object: {
        customer: { id: 'C1', given_name: 'Rosa', family_name: 'Blume', version: 5 },
        event_context: { merge: { from_customer_ids: ['C1', 'C2'], to_customer_id: 'C9' } },
      },
    },
  },
  bulk: {
    responses: {
      C3: { customer: { id: 'C3', given_name: 'Emil' } },
      C4: { errors: [{ code: 'NOT_FOUND' }] },
    },
  },
  payments: {
    payments: [
      {
        id: 'P1',
        created_at: '2026-03-20T23:30:00Z',
        location_id: 'BAR',
        source_type: 'CARD',
        amount_money: money(9423),
      },
    ],
  },
  loyalty: {
    loyalty_accounts: [
      {
        id: 'L1',
        program_id: 'LOTUS',
        customer_id: 'C1',
        balance: 40,
        mapping: { phone_number: '+49893600200' },
      },
    ],
  },
};
