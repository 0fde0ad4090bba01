// The door for whoever draws a brief: words out of reasons, and nothing that finds or judges anything.
export { keyOfPreference } from '../preferences/key-of-preference.ts';
export { listOf, sentenceOf } from '../shared/words.ts';
export { scriptIn } from './script-in.ts';
export { usualLine } from './usual-line.ts';
export { wishFacts } from './wish-facts.ts';
export { wishesBesideRooms } from './wishes-beside-rooms.ts';
