/** One message on its way to one address. Whether it may go is decided before; the channel only carries it. */
export interface OutgoingMessage {
  /** Names the message: the same one twice is one message, and reports and replies lead back to it. */
  readonly id: string;
  /** An e-mail address, or a telephone number as E.164. */
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
  /** An address (`https:` or `mailto:`) at which one click ends such messages. */
  readonly unsubscribe?: string;
}

/** What became of a message that the channel took. */
export interface SentMessage {
  readonly id: string;
  /** What the gateway calls it, for its reports. */
  readonly gatewayId?: string;
}

/** Carries messages to people: e-mail, SMS, print. */
export interface Channel {
  /** `email`, `sms`, `print`: the channel of consents. */
  readonly name: string;
  /** @throws `channel/refused` for good, `channel/unreachable` where a later attempt may succeed */
  send(message: OutgoingMessage, options?: { readonly signal?: AbortSignal }): Promise<SentMessage>;
}
