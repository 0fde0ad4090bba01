export type { BridgeMessage, BridgeRefusal, ShownGuest, SpokenLanguage } from './bridge-message.ts';
export { bridgeVersion } from './bridge-message.ts';
export type { GuestAddress, GuestDetails } from './guest-details.ts';
export { guestDetailsOf } from './guest-details-of.ts';
export type { Bridge, BridgeOptions } from './open-bridge.ts';
export { openBridge } from './open-bridge.ts';
