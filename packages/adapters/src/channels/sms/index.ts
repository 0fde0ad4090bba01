export type { SmsCallback } from './read-callback.ts';
export { readSmsCallback } from './read-callback.ts';
export type { SmsGatewayOptions } from './sms-gateway.ts';
export { smsGateway } from './sms-gateway.ts';
