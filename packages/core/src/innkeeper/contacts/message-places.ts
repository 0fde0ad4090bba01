import type { ContactRecord } from '../../records/contact-record.ts';

/** Under what a message is looked up: by its state while something is to be done about it, and by its gateway's id. */
export function placesOfMessage({ medium, delivery }: ContactRecord): readonly string[] {
  if (!delivery) return [];
  const { state, gatewayId } = delivery;
  // nobody reports on an e-mail: what a server took is done
  const isDone = state === 'delivered' || (state === 'sent' && medium === 'email');

  return [
    ...(isDone ? [] : [`message:${state}`]),
    ...(gatewayId === undefined ? [] : [`message:${medium}:${gatewayId}`]),
  ];
}
