import type { Channel, GatewaySettings, OutwardSettings, WrittenChannel } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { secretAt } from './secret-place.ts';

/** The channels that are set up, by name. */
export type Channels = Readonly<Partial<Record<WrittenChannel, Channel>>>;

const gateways = ['sms', 'fax', 'messenger'] as const;

/** Opens the channels that are set up. @throws `setting/invalid` where a secret is not where it should be */
export async function openChannels(
  desk: Desk,
  outward: OutwardSettings,
): Promise<{ readonly channels: Channels; readonly close: () => void }> {
  const { gatewayOfSettings } = await import('@innkeeper/adapters/messages');
  const opened = gateways.flatMap((name) => {
    const settings = outward[name];

    return settings
      ? [[name, gatewayOfSettings({ name, settings, secretOf: secretOf(desk, name) })] as const]
      : [];
  });
  const mail = await openMail(desk, outward);

  return {
    channels: { ...Object.fromEntries(opened), ...(mail && { email: mail.channel }) },
    close: () => mail?.close(),
  };
}

async function openMail(desk: Desk, { email }: OutwardSettings) {
  if (!email) return undefined;
  const [{ smtpChannel }, { createTransport }] = await Promise.all([
    import('@innkeeper/adapters/email'),
    import('nodemailer'),
  ]);
  const { server, from, replyTo } = email;
  const transport = createTransport(secretAt(desk, server, 'email.server'));

  return {
    channel: smtpChannel({ transport, from, ...(replyTo !== undefined && { replyTo }) }),
    close: () => transport.close(),
  };
}

function secretOf(desk: Desk, name: string) {
  return (place: string): string => secretAt(desk, place, `${name}.headers`);
}

/** What whoever posts reports and replies has to know; nothing where no token is set. */
export function callbackTokenOf(
  desk: Desk,
  name: string,
  settings: GatewaySettings | undefined,
): string | undefined {
  return settings?.callbackToken === undefined
    ? undefined
    : secretAt(desk, settings.callbackToken, `${name}.callbackToken`);
}
