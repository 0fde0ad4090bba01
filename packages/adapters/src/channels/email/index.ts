export type { MailFields, MailTransport, SmtpOptions } from './smtp-channel.ts';
export { smtpChannel } from './smtp-channel.ts';
