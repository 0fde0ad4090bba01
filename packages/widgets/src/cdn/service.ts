// What guest and house are worth to each other, how content he is, complaints and promises, on top of innkeeper.js,
// which it brings along.
import '../complaint-panel/define.ts';
import '../promise-panel/define.ts';
import '../satisfaction/define.ts';
import '../value-card/define.ts';

export { ComplaintPanel } from '../complaint-panel/complaint-panel.ts';
export { ComplaintAdvanceEvent, ComplaintFileEvent } from '../complaint-panel/events.ts';
export { PromiseMakeEvent, PromiseSettleEvent } from '../promise-panel/events.ts';
export { PromisePanel } from '../promise-panel/promise-panel.ts';
export { Satisfaction } from '../satisfaction/satisfaction.ts';
export { ValueWeighEvent } from '../value-card/events.ts';
export { ValueCard } from '../value-card/value-card.ts';
