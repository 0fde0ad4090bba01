export type { GatewayParts } from './gateway-of-settings.ts';
export { gatewayOfSettings } from './gateway-of-settings.ts';
export type { SendingOptions, SendingReport } from './send-messages.ts';
export { sendMessages } from './send-messages.ts';
export type { CallbacksTaken } from './take-callbacks.ts';
export { takeCallbacks } from './take-callbacks.ts';
