import type { ContactPoint } from '@innkeeper/core';

/** The ways to reach a person as OPERA's detail of a profile holds them. */
export function operaContacts(points: readonly ContactPoint[]): object {
  const telephones = points.flatMap((point) =>
    point.type === 'phone'
      ? [
          {
            telephone: {
              phoneNumber: point.raw,
              phoneTechType: point.use === 'fax' ? 'FAX' : 'PHONE',
              phoneUseType: point.use?.toUpperCase(),
              primaryInd: point.primary,
            },
          },
        ]
      : [],
  );
  const emails = points.flatMap((point) =>
    point.type === 'email'
      ? [
          {
            email: {
              emailAddress: point.address,
              type: point.use === 'work' ? 'BUSINESS' : point.use?.toUpperCase(),
              primaryInd: point.primary,
            },
          },
        ]
      : [],
  );
  const addresses = points.flatMap((point) =>
    point.type === 'address'
      ? [
          {
            address: {
              addressLine: point.lines,
              cityName: point.city,
              postalCode: point.postalCode,
              state: point.region,
              country: { code: point.country },
              type: point.use === 'work' ? 'BUSINESS' : point.use?.toUpperCase(),
              primaryInd: point.primary,
            },
          },
        ]
      : [],
  );

  return {
    ...(telephones.length > 0 && { telephones: { telephoneInfo: telephones } }),
    ...(emails.length > 0 && { emails: { emailInfo: emails } }),
    ...(addresses.length > 0 && { addresses: { addressInfo: addresses } }),
  };
}
