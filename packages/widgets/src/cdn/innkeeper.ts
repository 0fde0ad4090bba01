// One file of what a desk needs: finder, brief, panel and timeline, with English and Lit. Beside the public names it
// passes on what the files of further elements stand on, so that a page has it once: see match-review.ts and service.ts.
import '../guest-finder/define.ts';
// What is alike lies side by side, where a compressor sees both.
import '../guest-brief/define.ts';
import '../preference-panel/define.ts';
import '../timeline/define.ts';

export { css, html, noChange, nothing, svg } from 'lit';
export * from '../at-the-desk.ts';
export { answerOf, createAsk } from '../controllers/ask.ts';
export { createCell } from '../controllers/cell.ts';
export { createDeeds, undoTime } from '../controllers/deeds.ts';
export { createDeedsAbout, withDeeds } from '../controllers/deeds-about.ts';
export { follow } from '../controllers/follow.ts';
export { createLiveAnswer } from '../controllers/live-answer.ts';
export { deedView } from '../shared/deed-view.ts';
export { furnitureStyles } from '../shared/furniture.styles.ts';
export {
  dangerSign,
  icon,
  metSign,
  missedSign,
  openSign,
} from '../shared/icons.ts';
export { inputStyles } from '../shared/input.styles.ts';
export { createPart } from '../shared/part.ts';
export { Shows } from '../shared/shows.ts';
export { createWords } from '../words/catalogues.ts';
export { wishWords } from '../words/parts.ts';
export { sayIn, sayReason } from '../words/say-in.ts';
export { staffIn } from '../words/staff.ts';
