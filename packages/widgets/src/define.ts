import './guest-brief/define.ts';
import './guest-finder/define.ts';
import './preference-panel/define.ts';
import './timeline/define.ts';
import './match-review/define.ts';
