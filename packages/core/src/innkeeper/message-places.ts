import type { ContactRecord } from '../records/contact-record.ts';

/** Under what a message is looked up: by its state while something is to be done about it, and by its gateway's id. */
export function placesOfMessage({ medium, delivery }: ContactRecord): readonly string[] {
  if (!delivery) return [];
  const { state, gatewayId } = delivery;

  return [
    ...(state === 'delivered' ? [] : [`message:${state}`]),
    ...(gatewayId === undefined ? [] : [`message:${medium}:${gatewayId}`]),
  ];
}
