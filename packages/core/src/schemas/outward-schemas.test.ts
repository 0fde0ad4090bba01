import { describe, expect, it } from 'vitest';
import { outwardSettingsSchema } from './outward-schemas.ts';

const receiver = (url: string) =>
  outwardSettingsSchema.safeParse({ webhooks: [{ name: 'crm', url, secrets: ['CRM_SECRET'] }] }).success;

describe('where the house speaks to', () => {
  it('is an https address, or a plain one on this machine', () => {
    expect(
      [
        'https://crm.test/hook?x=1',
        'HTTPS://crm.test:8443',
        'http://localhost:9000/in',
        'http://[::1]/',
      ].filter((url) => !receiver(url)),
    ).toEqual([]);
    expect(
      [
        ...[
          'http://crm.test/hook',
          'http://localhost.crm.test/',
          'http://127.0.0.1.crm.test/',
          'ftp://crm.test/',
        ],
        ...['https://user:secret@crm.test/', 'http://localhost@crm.test/', 'http://localhost\\@crm.test/'],
        ...['crm.test', 'https://', 'https:///hook', 'https://crm .test/'],
      ].filter(receiver),
    ).toEqual([]);
  });
});
