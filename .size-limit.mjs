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
/** Views come while the house is asked. */
const views = ['./face.js'];
/** What stands below the first sight of the brief comes while the house is asked, and nothing above waits for it. */
const below = ['./below.js'];
/**
 * What is there for a press comes once something is drawn: states, keys, what opens beside; what is done in an element. So
 * does what says why figures are long in coming, where they are.
 */
const late = ['./asides.js', './acts.js', './counting-view.js', '../shared/counting-view.js'];
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

/**
 * An element as it is first loaded, where its view comes apart; with its first sight, where that is not all of the view;
 * with all that its view needs beside words; and with all that it ever loads beside them.
 */
function element(name, { first, sight, view, all }) {
  const path = `widgets/dist/${name}/define.js`;
  const apart = [...words, ...lexicon, ...paper];

  return [
    first &&
      entry(`${name}, first load: lit, element, controller, bones`, path, first, [
        ...apart,
        ...views,
        ...late,
      ]),
    sight &&
      entry(
        `${name}, until alerts, guest and rooms are drawn with data; what stands below, words and what is pressed come apart`,
        path,
        sight,
        [...apart, ...below, ...late],
      ),
    entry(`${name}, until it is drawn with data; words and what is pressed come apart`, path, view, [
      ...apart,
      ...late,
    ]),
    entry(`${name}, with all that is pressed; words come apart`, path, all, apart),
  ].filter(Boolean);
}

export default [
  {
    ...entry('core: one pure function', 'core/dist/index.js', '1 KB'),
    import: '{ daysBetween }',
  },
  // With what is loaded only when it is called: the engine of whole books.
  entry('core: everything at the root, zod left out', 'core/dist/index.js', '344 KB', ['zod']),
  entry('core: the census', 'core/dist/census/index.js', '34 KB'),
  entry('core: reports, in both languages', 'core/dist/reports/index.js', '86.5 KB'),
  entry('core: identity, whole tables included', 'core/dist/identity/index.js', '63 KB'),
  entry('core: lifetimes', 'core/dist/lifetime/index.js', '18.9 KB'),
  entry('core: the finder', 'core/dist/recognition/finder/index.js', '26.4 KB'),
  entry('core: schemas, zod included', 'core/dist/schemas/index.js', '53.3 KB'),
  entry('core: value alone', 'core/dist/value/index.js', '12.7 KB'),
  entry('core: delivered-value alone', 'core/dist/delivered-value/index.js', '17.9 KB'),
  entry('core: satisfaction alone', 'core/dist/satisfaction/index.js', '12 KB'),
  entry('core: service alone', 'core/dist/service/index.js', '12 KB'),
  entry('adapters: the client for a page, ky included', 'adapters/dist/http/client/index.js', '16.4 KB'),
  ...element('guest-brief', { first: '11.1 KB', sight: '15.4 KB', view: '18 KB', all: '23.3 KB' }),
  ...element('preference-panel', { first: '11 KB', view: '15.7 KB', all: '22.5 KB' }),
  ...element('guest-finder', { view: '16.8 KB', all: '18.7 KB' }),
  ...element('timeline', { view: '16 KB', all: '18.1 KB' }),
  ...element('match-review', { first: '12.6 KB', view: '20.3 KB', all: '21.9 KB' }),
  ...element('value-card', { first: '11.8 KB', view: '18.8 KB', all: '20.5 KB' }),
  ...element('satisfaction', { first: '11.5 KB', view: '15.2 KB', all: '17 KB' }),
  ...element('complaint-panel', { first: '13.3 KB', view: '19.4 KB', all: '21 KB' }),
  ...element('promise-panel', { first: '12.8 KB', view: '17.6 KB', all: '19.2 KB' }),
  ...element('ledger', { first: '11.6 KB', view: '24.3 KB', all: '26.3 KB' }),
  ...element('structure', { first: '11.5 KB', view: '22.7 KB', all: '24.7 KB' }),
  ...element('tile', { first: '11.7 KB', view: '14.6 KB', all: '16.5 KB' }),
  ...element('segment-builder', { first: '12.9 KB', view: '28 KB', all: '29.8 KB' }),
  ...element('pivot', { first: '12.5 KB', view: '22.3 KB', all: '24 KB' }),
  ...element('zone-map', { first: '11.5 KB', view: '23.4 KB', all: '25.5 KB' }),
  ...element('report', { first: '11.8 KB', view: '23.3 KB', all: '25.4 KB' }),
  entry('what reports are written with, in both languages', 'widgets/dist/report/paper.js', '23.9 KB'),
  entry('states, keys, and what opens beside', 'widgets/dist/shared/asides.js', '2.9 KB', ['lit']),
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
    '20.5 KB',
    ['./innkeeper.js', ...beside],
  ),
  entry('one file of the boards of a manager, on top of that one', 'widgets/cdn/manager.js', '58.8 KB', [
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
