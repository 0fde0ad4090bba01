// What may be loaded, and how much it may weigh: gzip, everything included that is not named as coming apart.

/** Words and the lexicon come when they are asked for. */
const words = [
  ...['words', 'common', 'wishes', 'boards', 'columns'].flatMap((name) => [
    `./${name}.en.js`,
    `./${name}.zh-cn.js`,
  ]),
  './en.js',
  './zh-cn.js',
  '@innkeeper/core/words/script.en',
  '@innkeeper/core/words/script.zh-cn',
];
const lexicon = ['./read-wish.js', '../guest-brief/read-wish.js'];
/** What reports are written with comes with the first of them. */
const paper = ['./paper.js'];
/** Views, and what every view needs, come while the house is asked. */
const views = ['./face.js', './furniture.js'];
/** What opens beside what is shown comes once that is drawn. */
const asides = ['./asides.js'];
const elements = [
  ...['complaint-panel', 'guest-brief', 'guest-finder', 'match-review', 'preference-panel', 'promise-panel'],
  ...['satisfaction', 'timeline', 'value-card', 'ledger', 'structure', 'tile', 'report'],
  ...['pivot', 'segment-builder', 'zone-map'],
];
const chinese = ['all', 'common', 'wishes', 'script', 'boards', 'columns', ...elements];
const beside = ['./read-wish.js', './paper.js', ...chinese.map((name) => `./zh-cn/${name}.js`)];

function entry(name, path, limit, ignore = []) {
  return {
    name,
    path: `packages/${path}`,
    limit,
    gzip: true,
    ignore,
    // As a page loads it: what comes apart stays an `import()`.
    modifyEsbuildConfig: (config) => ({ ...config, format: 'esm' }),
  };
}

/** An element as it is first loaded, and with all that its first view needs beside words. */
function element(name, first, all) {
  const path = `widgets/dist/${name}/define.js`;

  return [
    entry(`${name}, first load: lit, element, controller, bones`, path, first, [
      ...words,
      ...lexicon,
      ...paper,
      ...views,
      ...asides,
    ]),
    entry(`${name}, with its view; words, lexicon and what opens beside it come apart`, path, all, [
      ...words,
      ...lexicon,
      ...paper,
      ...asides,
    ]),
  ];
}

export default [
  {
    ...entry('core: one pure function', 'core/dist/index.js', '1 KB'),
    import: '{ daysBetween }',
  },
  // With what is loaded only when it is called: the engine of whole books.
  entry('core: everything at the root, zod left out', 'core/dist/index.js', '308 KB', ['zod']),
  entry('core: the census', 'core/dist/census/index.js', '28.5 KB'),
  entry('core: reports, in both languages', 'core/dist/reports/index.js', '81 KB'),
  entry('core: identity, whole tables included', 'core/dist/identity/index.js', '46.5 KB'),
  entry('core: lifetimes', 'core/dist/lifetime/index.js', '18.8 KB'),
  entry('core: the finder', 'core/dist/recognition/finder/index.js', '16.5 KB'),
  entry('core: schemas, zod included', 'core/dist/schemas/index.js', '53 KB'),
  entry('core: value alone', 'core/dist/value/index.js', '12.6 KB'),
  entry('core: delivered-value alone', 'core/dist/delivered-value/index.js', '17.8 KB'),
  entry('core: satisfaction alone', 'core/dist/satisfaction/index.js', '12 KB'),
  entry('core: service alone', 'core/dist/service/index.js', '12 KB'),
  entry('adapters: the client for a page, ky included', 'adapters/dist/http/client/index.js', '16 KB'),
  ...element('guest-brief', '12 KB', '22.1 KB'),
  ...element('preference-panel', '12.2 KB', '21.8 KB'),
  ...element('guest-finder', '16.6 KB', '18.2 KB'),
  ...element('timeline', '15.6 KB', '17.5 KB'),
  ...element('match-review', '13 KB', '21.3 KB'),
  ...element('value-card', '11.5 KB', '20.2 KB'),
  ...element('satisfaction', '11.1 KB', '16.2 KB'),
  ...element('complaint-panel', '13.1 KB', '20.2 KB'),
  ...element('promise-panel', '12.5 KB', '18.4 KB'),
  ...element('ledger', '11.3 KB', '25 KB'),
  ...element('structure', '11.2 KB', '23.8 KB'),
  ...element('tile', '11.3 KB', '15.6 KB'),
  ...element('segment-builder', '12.6 KB', '28.8 KB'),
  ...element('pivot', '12.2 KB', '22.8 KB'),
  ...element('zone-map', '11.2 KB', '24.6 KB'),
  ...element('report', '11.4 KB', '24.4 KB'),
  entry('what reports are written with, in both languages', 'widgets/dist/report/paper.js', '23.9 KB'),
  entry('what opens beside: keys, and what says so', 'widgets/dist/shared/asides.js', '2.2 KB', ['lit']),
  entry('controllers alone, no lit', 'widgets/dist/controllers/index.js', '8.6 KB'),
  entry('what is understood of a wish, with the lexicon', 'widgets/dist/guest-brief/read-wish.js', '7.4 KB'),
  entry(
    'one file of finder, brief, panel and timeline with English and Lit; Chinese and the lexicon lie beside it',
    'widgets/cdn/innkeeper.js',
    '45 KB',
    beside,
  ),
  entry('one file of the review, on top of that one', 'widgets/cdn/match-review.js', '11 KB', [
    './innkeeper.js',
    ...beside,
  ]),
  entry(
    'one file of value, satisfaction, complaints and promises, on top of that one',
    'widgets/cdn/service.js',
    '21.2 KB',
    ['./innkeeper.js', ...beside],
  ),
  entry('one file of the boards of a manager, on top of that one', 'widgets/cdn/manager.js', '58 KB', [
    './innkeeper.js',
    ...beside,
  ]),
  ...chinese
    .filter((name) => name !== 'all')
    .map((name) => entry(`Chinese: ${name}`, `widgets/cdn/zh-cn/${name}.js`, '3 KB')),
  ...[
    'words/common',
    'words/wishes',
    'words/boards',
    'words/columns',
    ...elements.map((name) => `${name}/words`),
  ].map((name) => entry(`English: ${name}`, `widgets/dist/${name}.en.js`, '3 KB')),
];
