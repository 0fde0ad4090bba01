/**
 * Where a secret is found: the name of an environment variable (`PMS_HOOK_SECRET`) or a file (`file:/etc/hook.secret`).
 * The secret itself is never part of the settings.
 */
export type SecretPlace = string;

/** Another system that is told what happens in the house. */
export interface WebhookReceiver {
  /** What it is called here: small letters, digits and dashes. */
  readonly name: string;
  /** `https:`; plain `http:` only to this very machine. */
  readonly url: string;
  /** Each leads to a `whsec_` secret; the newest first while one is being changed. */
  readonly secrets: readonly SecretPlace[];
  /** Whether it stands in the hotel's own network; else no address there is connected to. */
  readonly isInside?: boolean;
  /** Only these kinds of events; all where absent. */
  readonly types?: readonly string[];
}

/** A gateway that takes messages over HTTP: SMS, fax, a messenger. */
export interface GatewaySettings {
  /** `https:`; plain `http:` only to this very machine. */
  readonly url: string;
  /** Whether it stands in the hotel's own network; else no address there is connected to. */
  readonly isInside?: boolean;
  /** The headers of a call, each with the place where its value is found. */
  readonly headers?: Readonly<Record<string, SecretPlace>>;
  /** The number or name that messages come from. */
  readonly from?: string;
  /** @defaultValue 'json' */
  readonly format?: 'json' | 'form';
  /** What is posted, with `{id}`, `{to}`, `{from}` and `{text}` where they belong: `To={to}&Body={text}`. */
  readonly body?: string;
  /** Where the gateway's own id of a message stands in its answer: `data.sid`. */
  readonly idAt?: string;
  /** What its answer says when the message was taken, where success alone does not: `{ at: 'code', is: '0' }`. */
  readonly takenWhen?: { readonly at: string; readonly is: string };
  /** What whoever posts reports and replies has to know. */
  readonly callbackToken?: SecretPlace;
}

/** How the house sends e-mail. */
export interface MailSettings {
  /** Leads to the address of the server with its password: `smtps://desk:…@mail.example`. */
  readonly server: SecretPlace;
  /** `River Hotel <desk@river.example>` */
  readonly from: string;
  readonly replyTo?: string;
  /** At which address one click ends such messages; `{id}` is the id of the message. */
  readonly unsubscribe?: string;
}

/** How the house speaks outward: to other systems, and to guests. */
export interface OutwardSettings {
  readonly webhooks?: readonly WebhookReceiver[];
  readonly email?: MailSettings;
  readonly sms?: GatewaySettings;
  readonly fax?: GatewaySettings;
  readonly messenger?: GatewaySettings;
}
