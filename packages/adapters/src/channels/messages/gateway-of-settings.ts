import type { Channel, GatewaySettings, OutgoingMessage, SecretPlace } from '@innkeeper/core';
import { smsGateway } from '../sms/index.ts';

/** What a gateway needs besides its settings. */
export interface GatewayParts {
  readonly name: 'sms' | 'fax' | 'messenger';
  readonly settings: GatewaySettings;
  /** The value that a place of the settings leads to; asked for each call, and kept nowhere. */
  readonly secretOf: (place: SecretPlace) => string;
  readonly fetch?: typeof globalThis.fetch;
}

/** A gateway as the settings of the house describe it. */
export function gatewayOfSettings({ name, settings, secretOf, fetch }: GatewayParts): Channel {
  const { url, headers = {}, from, format = 'json', body, idAt, takenWhen, isInside } = settings;

  return smsGateway({
    name,
    url,
    ...(fetch && { fetch }),
    ...(isInside && { allowPrivate: true }),
    ...(from !== undefined && { from }),
    contentType: format === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
    headers: () =>
      Object.fromEntries(Object.entries(headers).map(([header, place]) => [header, secretOf(place)])),
    bodyOf: (message, sender = '') => filled(body ?? plainBodies[format], { message, sender, format }),
    ...(idAt !== undefined && { idIn: (answer: unknown) => textAt(answer, idAt) }),
    ...(takenWhen && {
      refusalIn: (answer: unknown) => {
        const said = textAt(answer, takenWhen.at);

        return said === takenWhen.is ? undefined : (said ?? 'no answer');
      },
    }),
  });
}

const plainBodies = {
  json: '{"id":"{id}","to":"{to}","from":"{from}","text":"{text}"}',
  form: 'id={id}&to={to}&from={from}&text={text}',
} as const;

interface Filling {
  readonly message: OutgoingMessage;
  readonly sender: string;
  readonly format: 'json' | 'form';
}

/** Puts a message into the words of a gateway; what a guest's name or text holds cannot become a field of its own. */
function filled(template: string, { message: { id, to, text }, sender, format }: Filling): string {
  const values: Readonly<Record<string, string>> = { id, to, text, from: sender };
  const written = (value: string): string =>
    format === 'json' ? JSON.stringify(value).slice(1, -1) : encodeURIComponent(value);

  return template.replace(/\{(id|to|from|text)\}/g, (_, name: string) => written(values[name] ?? ''));
}

function textAt(answer: unknown, path: string): string | undefined {
  let value = answer;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }

  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
