// Every file may only look down: the rules behind docs/architecture.md.
// "Down" is earlier in this list; a folder of core imports only from folders before its own.
const order = [
  'shared',
  'records',
  'guests',
  'stays',
  'identity',
  'preferences',
  'service',
  'satisfaction',
  'value',
  'lifetime',
  'delivered-value',
  'census',
  'segments',
  'plan',
  'staff',
  'care',
  'recognition',
  'reports',
  'ports',
  'schemas',
  'innkeeper',
  'testing',
];
/** Folders that are not for everybody above them. */
const onlyFor = { schemas: ['innkeeper', 'testing'] };
const tests = '\\.(test|test-d|test-data)\\.ts$';
const folder = (name) => `^packages/core/src/${name}/`;
const mayImport = (name) =>
  order
    .slice(0, order.indexOf(name) + 1)
    .filter((other) => other === name || !onlyFor[other] || onlyFor[other].includes(name));

/** The strangers of adapters: each plugs into another system and knows nothing of the rest. */
const strangers = ['sources', 'sync', 'stores', 'channels', 'text', 'threads', 'calendars', 'http'];

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Two files that need one another to run are one file, or need a third. Types of one folder may name ' +
        'one another (a union and its members): nothing of that is left at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to something.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'core-is-pure',
      comment: 'Core knows no Node: no clock, no network, no files.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-stands-alone',
      comment: 'Core is at the bottom: nothing of ours is below it.',
      severity: 'error',
      from: { path: '^packages/core/src/' },
      to: { path: '^packages/(adapters|widgets|cli)/' },
    },
    {
      name: 'core-folder-is-known',
      comment: 'A new folder of core needs its place in the order above.',
      severity: 'error',
      from: { path: '^packages/core/src/[^/]+/', pathNot: order.map(folder) },
      to: {},
    },
    ...order.map((name) => ({
      name: `${name}-looks-down`,
      severity: 'error',
      from: { path: folder(name), pathNot: tests },
      to: { path: '^packages/core/src/', pathNot: mayImport(name).map(folder) },
    })),
    {
      name: 'zod-stays-in-schemas',
      comment: 'Whoever imports a pure function brings no zod along.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: [folder('schemas'), tests] },
      to: { path: '(^|/)node_modules/zod/' },
    },
    {
      name: 'root-brings-no-schemas',
      comment: 'Schemas have a door of their own: @innkeeper/core/schemas.',
      severity: 'error',
      from: { path: '^packages/core/src/index\\.ts$' },
      to: { path: folder('(schemas|testing)') },
    },
    ...strangers.map((name) => ({
      name: `${name}-keep-to-themselves`,
      severity: 'error',
      from: { path: `^packages/adapters/src/${name}/`, pathNot: tests },
      to: {
        path: `^packages/adapters/src/(${[...strangers, 'testing'].filter((other) => other !== name).join('|')})/`,
      },
    })),
    {
      name: 'adapters-testing-knows-sources-only',
      severity: 'error',
      from: { path: '^packages/adapters/src/testing/' },
      to: { path: `^packages/adapters/src/(${strangers.filter((name) => name !== 'sources').join('|')})/` },
    },
    {
      name: 'sources-are-strangers',
      comment: 'One system knows nothing of another; what they share stands in adapters/src/shared.',
      severity: 'error',
      from: { path: '^packages/adapters/src/sources/([^/]+)/' },
      to: { path: '^packages/adapters/src/sources/', pathNot: '^packages/adapters/src/sources/$1/' },
    },
    {
      name: 'adapters-shared-is-below',
      severity: 'error',
      from: { path: '^packages/adapters/src/shared/', pathNot: tests },
      to: { path: '^packages/adapters/src/', pathNot: '^packages/adapters/src/shared/' },
    },
    {
      name: 'adapters-are-below-widgets-and-cli',
      severity: 'error',
      from: { path: '^packages/adapters/src/' },
      to: { path: '^packages/(widgets|cli)/' },
    },
    {
      name: 'widgets-ask-an-api',
      comment: 'An element gets an API object; it never reaches for a system, a schema or Node.',
      severity: 'error',
      from: { path: '^packages/widgets/src/', pathNot: tests },
      to: { path: ['^packages/(adapters|cli)/', folder('(schemas|testing)'), '(^|/)node_modules/(zod|ky)/'] },
    },
    {
      name: 'widgets-are-for-browsers',
      severity: 'error',
      from: { path: '^packages/widgets/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-built',
      comment: 'Sources resolve to sources.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^packages/[^/]+/dist/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    // Types count too: a type that looks up today is a value that looks up tomorrow.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['@innkeeper/source', 'import', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
