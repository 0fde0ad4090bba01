import { sourceCondition } from '../../../../scripts/bundle-source.mjs';
import { sourceFlags } from '../../../../scripts/run-source.mjs';

const reader = new URL('esm/api/index.mjs', sourceFlags.at(-1)).href;

/** A thread reads our sources by itself: a process of tests has another reader of TypeScript, which it does not hand on. */
export const execArgv = [
  `--conditions=${sourceCondition}`,
  ...['--import', `data:text/javascript,import { register } from '${reader}'; register();`],
];
