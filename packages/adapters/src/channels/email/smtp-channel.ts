import type { Channel, OutgoingMessage, SentMessage } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';

/** The part of a nodemailer transport that is used; whoever makes it closes it. */
export interface MailTransport {
  sendMail(
    mail: MailFields,
  ): Promise<{ readonly messageId?: string; readonly rejected?: readonly unknown[] }>;
}

/** What is handed to the transport. */
export interface MailFields {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly replyTo?: string;
  /** Nothing of a message may read files or fetch addresses of this machine. */
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

/** How the house sends e-mail. */
export interface SmtpOptions {
  readonly transport: MailTransport;
  /** `River Hotel <desk@river.example>` */
  readonly from: string;
  readonly replyTo?: string;
}

/**
 * E-mail over SMTP. The id of a message becomes its Message-ID, so that the same message twice is seen to be one, and
 * whoever can end such mail with one click is told how (RFC 8058).
 */
export function smtpChannel({ transport, from, replyTo }: SmtpOptions): Channel {
  const domain = /@([\w.-]+)/.exec(from)?.[1];
  if (domain === undefined)
    throw new InnkeeperError('setting/invalid', { name: 'email', field: 'from', problem: 'is no address' });

  return {
    name: 'email',
    async send(message, { signal } = {}): Promise<SentMessage> {
      if (signal?.aborted) throw new InnkeeperError('aborted');
      const { id, to } = message;
      if (!isAddress(to))
        throw new InnkeeperError('channel/refused', { channel: 'email', reason: 'address' });
      const sent = await transport.sendMail(mailOf(message, { from, replyTo, domain })).catch(refusedOrLater);
      if ((sent.rejected ?? []).length > 0)
        throw new InnkeeperError('channel/refused', { channel: 'email', reason: 'rejected' });

      return { id, ...(sent.messageId !== undefined && { gatewayId: sent.messageId }) };
    },
  };
}

function mailOf(
  { id, to, subject = '', text, html, unsubscribe }: OutgoingMessage,
  {
    from,
    replyTo,
    domain,
  }: { readonly from: string; readonly replyTo: string | undefined; readonly domain: string },
): MailFields {
  return {
    from,
    to,
    subject: subject.replace(/[\r\n]+/g, ' '),
    text,
    ...(html !== undefined && { html }),
    ...(replyTo !== undefined && { replyTo }),
    messageId: `<${id.replace(/[^\w.-]/g, '.')}@${domain}>`,
    headers: unsubscribe === undefined ? {} : unsubscribeHeaders(unsubscribe),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function unsubscribeHeaders(address: string): Readonly<Record<string, string>> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['https:', 'mailto:'].includes(url.protocol))
    throw new InnkeeperError('setting/invalid', {
      name: 'email',
      field: 'unsubscribe',
      problem: 'is no address',
    });
  const oneClick: Readonly<Record<string, string>> =
    url.protocol === 'https:' ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};

  return { 'List-Unsubscribe': `<${url.href}>`, ...oneClick };
}

/** One mailbox and nothing else: no list, no line that would become a header. */
function isAddress(to: string): boolean {
  return to.length <= 320 && /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/.test(to);
}

/** A server that says 4xx, or does not answer, may take it later; one that says 5xx never will. */
function refusedOrLater(error: unknown): never {
  const { responseCode, code } = (error ?? {}) as { readonly responseCode?: number; readonly code?: string };
  const reason = String(responseCode ?? code ?? 'error');
  const isForGood = (responseCode !== undefined && responseCode >= 500) || code === 'EENVELOPE';

  throw new InnkeeperError(
    isForGood && !(responseCode !== undefined && responseCode < 500)
      ? 'channel/refused'
      : 'channel/unreachable',
    {
      channel: 'email',
      reason,
    },
  );
}
