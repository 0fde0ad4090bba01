import { BaseSequencer } from 'vitest/node';

const long = [
  'house/killed-import',
  'foreign-pages/for-everybody',
  'foreign-pages/hostile-pages',
  'front-desk/src/front-desk',
  'foreign-pages/nothing-stays',
  'pglite/faults',
  'foreign-pages/unknown-values',
  'house/real-books',
  'foreign-pages/strict-policy',
  'http/lost-answers',
  'cli/src/process',
  'foreign-pages/naughty-strings',
  'foreign-pages/single-files',
  'pglite/pglite',
].map((name) => `${name}.test.ts`);

/** Begins with the files of tests that take minutes, so that none of them is left to run alone at the end. */
export class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);

    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

/** @param {import('vitest/node').TestSpecification} file */
function placeOf({ moduleId }) {
  const place = long.findIndex((name) => moduleId.endsWith(`/${name}`));

  return place < 0 ? long.length : place;
}
