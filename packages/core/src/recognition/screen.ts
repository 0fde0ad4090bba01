// The door for whoever draws a guest: words out of reasons, and nothing that finds or judges anything.
export { measureName } from '../census/pivot/measure.ts';
export { ringMetres } from '../census/zones/rings.ts';
export { zoneGeoJson } from '../census/zones/zone-geo-json.ts';
export { ifPartWere } from '../delivered-value/if-part-were.ts';
export { costParts, isCost, parts, valueParts } from '../delivered-value/parts.ts';
export { displayName } from '../guests/display-name.ts';
export { departmentsOf } from '../preferences/constraints.ts';
export { areaOf, keyOfPreference } from '../preferences/key-of-preference.ts';
export { csvRow } from '../shared/csv-cell.ts';
export { listOf, sentenceOf } from '../shared/words.ts';
export { scriptIn } from './script-in.ts';
export { filterTimeline } from './timeline-page.ts';
export { toldInBoth } from './told-in-both.ts';
export { usualLine } from './usual-line.ts';
export { wishFacts } from './wish-facts.ts';
export { wishesBesideRooms } from './wishes-beside-rooms.ts';
