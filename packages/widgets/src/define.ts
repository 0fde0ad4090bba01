import './guest-brief/define.ts';
