import * as z from 'zod';
import type {
  GatewaySettings,
  MailSettings,
  OutwardSettings,
  WebhookReceiver,
} from '../stays/outward-settings.ts';
import { shortText } from './primitive-schemas.ts';

const secretPlace = z
  .string()
  .regex(/^(?:[A-Z_][A-Z0-9_]{0,99}|file:.{1,500})$/, 'is not the name of a variable, nor file: and a path');

const address = z.url().max(2000).refine(isAddress, { error: 'is no https address' });

const webhookSchema: z.ZodType<WebhookReceiver> = z
  .object({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is not a name such as "pms"'),
    url: address,
    isInside: z.boolean().optional(),
    secrets: z.array(secretPlace).min(1).max(5).readonly(),
    types: z.array(shortText).min(1).max(50).readonly().optional(),
  })
  .strict();

const gatewaySchema: z.ZodType<GatewaySettings> = z
  .object({
    url: address,
    isInside: z.boolean().optional(),
    headers: z
      .record(z.string().regex(/^[A-Za-z0-9-]{1,100}$/), secretPlace)
      .readonly()
      .optional(),
    from: shortText.optional(),
    format: z.enum(['json', 'form']).optional(),
    body: z.string().max(10_000).optional(),
    idAt: shortText.optional(),
    takenWhen: z.object({ at: shortText, is: shortText }).strict().optional(),
    callbackToken: secretPlace.optional(),
  })
  .strict();

const mailSchema: z.ZodType<MailSettings> = z
  .object({
    server: secretPlace,
    from: shortText.refine((from) => /^[^\r\n]*@[^\r\n]*$/.test(from), { error: 'is no address' }),
    replyTo: shortText.optional(),
    unsubscribe: z
      .string()
      .max(2000)
      .regex(/^(?:https:|mailto:)/, 'is neither an https nor a mailto address')
      .optional(),
  })
  .strict();

/** How the house speaks outward; no secret is part of it. */
export const outwardSettingsSchema: z.ZodType<OutwardSettings> = z
  .object({
    webhooks: z
      .array(webhookSchema)
      .max(100)
      .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
        error: 'names one receiver twice',
      })
      .readonly()
      .optional(),
    email: mailSchema.optional(),
    sms: gatewaySchema.optional(),
    fax: gatewaySchema.optional(),
    messenger: gatewaySchema.optional(),
  })
  .strict();

/** Over the open net only where nobody can listen; a secret in the address would be shown with it. */
function isAddress(text: string): boolean {
  const [, scheme = '', host = ''] = /^(https?):\/\/([^\s/?#\\]+)[^\s\\]*$/i.exec(text) ?? [];
  if (host.includes('@')) return false;

  return scheme.toLowerCase() === 'https' || /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}
