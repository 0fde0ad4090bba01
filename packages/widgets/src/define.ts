import './guest-brief/define.ts';
import './guest-finder/define.ts';
