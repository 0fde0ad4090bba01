import type { Work } from './call.ts';
import type { WordKey } from './words/en.ts';

/** One argument or option, with the sentence that explains it. */
export type Explained = readonly [flags: string, words: WordKey];

/** One command as plain data: help, arguments and the work, which is loaded when it is called. */
export interface CommandLine {
  /** `import undo` is a command below `import`. */
  readonly name: string;
  readonly about: WordKey;
  readonly args?: readonly Explained[];
  readonly options?: readonly Explained[];
  readonly examples: readonly (readonly [command: string, words: WordKey])[];
  readonly load: () => Promise<Work>;
}

/** What every command takes. */
export const commonOptions: readonly Explained[] = [
  ['--data <folder>', 'option/data'],
  ['--database <url>', 'option/database'],
  ['--demo', 'option/demo'],
  ['--tenant <id>', 'option/tenant'],
  ['--as <id>', 'option/as'],
  ['--role <role>', 'option/role'],
  ['--lang <language>', 'option/lang'],
  ['--json', 'option/json'],
];

/** Every command of `innkeeper`, in the order of its help. */
export const commandTable: readonly CommandLine[] = [
  {
    name: 'demo',
    about: 'about/demo',
    options: [
      ['--guests <count>', 'option/guests'],
      ['--again', 'option/again'],
    ],
    examples: [
      ['innkeeper demo --lang zh-CN', 'example/demo'],
      ['innkeeper demo --again --guests 5000', 'example/demo-again'],
    ],
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  {
    name: 'import',
    about: 'about/import',
    args: [['[system-and-files...]', 'arg/files']],
    options: [
      ['--map <file>', 'option/map'],
      ['--opera <paths...>', 'option/opera'],
      ['--mews <paths...>', 'option/mews'],
      ['--kind <kind>', 'option/kind'],
      ['--system <name>', 'option/system'],
      ['--property <id>', 'option/property'],
      ['--quarantine <file>', 'option/quarantine'],
      ['--dry-run', 'option/dry-run'],
    ],
    examples: [
      ['innkeeper import guests.csv --map guests.json --dry-run', 'example/import'],
      ['innkeeper import guests.csv --map guests.json', 'example/import-now'],
      ['innkeeper import cloudbeds saved-answers --map cloudbeds-tables.json', 'example/import-system'],
      ['innkeeper import --opera saved-answers --map opera-tables.json', 'example/import-opera'],
      ['innkeeper import --mews saved-answers --map mews-tables.json', 'example/import-mews'],
    ],
    load: async () => (await import('./commands/import.ts')).importFiles,
  },
  {
    name: 'read',
    about: 'about/read',
    args: [
      ['<system>', 'arg/payload-system'],
      ['<files...>', 'arg/payload-files'],
    ],
    options: [
      ['--kind <kind>', 'option/kind'],
      ['--map <file>', 'option/map'],
      ['--system <name>', 'option/system'],
      ['--property <id>', 'option/property'],
    ],
    examples: [
      ['innkeeper read mews customers.json --json', 'example/read'],
      ['innkeeper read opera rows.json --kind reservations', 'example/read-kind'],
      ['innkeeper read csv guests.csv --map guests.json --json', 'example/read-csv'],
    ],
    load: async () => (await import('./commands/read.ts')).readPayloads,
  },
  {
    name: 'sync',
    about: 'about/sync',
    args: [['[settings]', 'arg/sync-settings']],
    options: [
      ['--once', 'option/once'],
      ['--every <seconds>', 'option/every'],
      ['--listen <port>', 'option/listen'],
      ['--host <address>', 'option/host'],
      ['--log', 'option/sync-log'],
    ],
    examples: [
      ['innkeeper sync systems.json --once', 'example/sync-once'],
      ['innkeeper sync systems.json --every 300 --listen 4713', 'example/sync'],
    ],
    load: async () => (await import('./commands/sync.ts')).sync,
  },
  {
    name: 'sync status',
    about: 'about/sync status',
    examples: [['innkeeper sync status --json', 'example/sync-status']],
    load: async () => (await import('./commands/sync-status.ts')).syncStatus,
  },
  {
    name: 'import list',
    about: 'about/import list',
    examples: [['innkeeper import list', 'example/import-list']],
    load: async () => (await import('./commands/imports.ts')).listImports,
  },
  {
    name: 'import undo',
    about: 'about/import undo',
    args: [['<import-id>', 'arg/import-id']],
    examples: [['innkeeper import undo import_4b1c…', 'example/import-undo']],
    load: async () => (await import('./commands/imports.ts')).undoImport,
  },
  {
    name: 'find',
    about: 'about/find',
    args: [['[text...]', 'arg/text']],
    options: [
      ['--document <number>', 'option/document'],
      ['--type <type>', 'option/type'],
      ['--country <code>', 'option/country'],
      ['--phone <number>', 'option/phone'],
      ['--email <address>', 'option/email'],
      ['--membership <number>', 'option/membership'],
      ['--room <number>', 'option/room'],
      ['--property <id>', 'option/desk-property'],
      ['--limit <count>', 'option/limit'],
    ],
    examples: [
      ['innkeeper find 丁建国', 'example/find-name'],
      ['innkeeper find --document 330106196805245812 --type id-card', 'example/find-document'],
      ['innkeeper find --phone "139 5710 2102"', 'example/find-phone'],
    ],
    load: async () => (await import('./commands/find.ts')).find,
  },
  {
    name: 'resolve',
    about: 'about/resolve',
    args: [['[files...]', 'arg/resolve-files']],
    options: [
      ['--dry-run', 'option/dry-run'],
      ['--undo', 'option/resolve-undo'],
      ['--map <file>', 'option/map'],
      ['--out <file>', 'option/out'],
      ['--truth <header>', 'option/truth'],
      ['--explain <rows...>', 'option/explain'],
    ],
    examples: [
      ['innkeeper resolve', 'example/resolve-book'],
      ['innkeeper resolve guests.csv --map guests.json --out who.csv', 'example/resolve'],
      ['innkeeper resolve guests.csv --map guests.json --explain 12 57', 'example/resolve-explain'],
    ],
    load: async () => (await import('./commands/resolve.ts')).resolve,
  },
  {
    name: 'ledger',
    about: 'about/ledger',
    args: [['[file]', 'arg/plain-file']],
    options: [
      ['--map <file>', 'option/plain-map'],
      ['--day <day>', 'option/ledger-day'],
      ['--property <id>', 'option/census-property'],
      ['--width <days>', 'option/width'],
      ['--goal <amount>', 'option/goal'],
      ['--spend <amount>', 'option/spend'],
      ['--frequency <visits>', 'option/frequency'],
      ['--conversion <shares...>', 'option/conversion'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [
      ['innkeeper ledger', 'example/ledger-house'],
      ['innkeeper ledger visits.csv --map visits.json --day 2026-11-21', 'example/ledger'],
      ['innkeeper ledger visits.csv --goal 1200000 --spend 100 --frequency 3', 'example/ledger-goal'],
    ],
    load: async () => (await import('./commands/ledger.ts')).ledger,
  },
  {
    name: 'rfm',
    about: 'about/rfm',
    args: [['[file]', 'arg/plain-file']],
    options: [
      ['--map <file>', 'option/plain-map'],
      ['--day <day>', 'option/ledger-day'],
      ['--property <id>', 'option/census-property'],
      ['--classes <count>', 'option/classes'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [['innkeeper rfm visits.csv --map visits.json --day 2026-11-21', 'example/rfm']],
    load: async () => (await import('./commands/rfm.ts')).rfm,
  },
  {
    name: 'structure',
    about: 'about/structure',
    args: [['[file]', 'arg/plain-file']],
    options: [
      ['--map <file>', 'option/plain-map'],
      ['--day <day>', 'option/ledger-day'],
      ['--property <id>', 'option/census-property'],
      ['--by <what>', 'option/structure-by'],
      ['--members', 'option/members'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [['innkeeper structure visits.csv --map visits.json', 'example/structure']],
    load: async () => (await import('./commands/structure.ts')).structure,
  },
  {
    name: 'movement',
    about: 'about/movement',
    args: [['<file>', 'arg/plain-file']],
    options: [
      ['--map <file>', 'option/plain-map'],
      ['--from <day>', 'option/movement-from'],
      ['--day <day>', 'option/ledger-day'],
      ['--active <days>', 'option/active'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [['innkeeper movement visits.csv --from 2025-12-31 --day 2026-06-30', 'example/movement']],
    load: async () => (await import('./commands/movement.ts')).movement,
  },
  {
    name: 'cohorts',
    about: 'about/cohorts',
    args: [['<file>', 'arg/plain-file']],
    options: [
      ['--map <file>', 'option/plain-map'],
      ['--by <period>', 'option/cohorts-by'],
      ['--day <day>', 'option/ledger-day'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [['innkeeper cohorts visits.csv --by year', 'example/cohorts']],
    load: async () => (await import('./commands/cohorts.ts')).cohorts,
  },
  {
    name: 'zones',
    about: 'about/zones',
    args: [['<file>', 'arg/plain-file']],
    options: [
      ['--map <file>', 'option/plain-map'],
      ['--latitude <degrees>', 'option/latitude'],
      ['--longitude <degrees>', 'option/longitude'],
      ['--map-file <file>', 'option/map-file'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [
      [
        'innkeeper zones guests.csv --latitude 30.2489 --longitude 120.1489 --map-file zones.geojson',
        'example/zones',
      ],
    ],
    load: async () => (await import('./commands/zones.ts')).zones,
  },
  {
    name: 'pivot',
    about: 'about/pivot',
    args: [['[file]', 'arg/any-table']],
    options: [
      ['--map <file>', 'option/plain-map'],
      ['--over <rows>', 'option/over'],
      ['--day <day>', 'option/ledger-day'],
      ['--property <id>', 'option/census-property'],
      ['--by <columns...>', 'option/by'],
      ['--measure <measures...>', 'option/measure'],
      ['--totals <which>', 'option/totals'],
      ['--most <cells>', 'option/most'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [
      [
        'innkeeper pivot bookings.csv --by market month --measure count mean:price --totals steps',
        'example/pivot',
      ],
      ['innkeeper pivot --over visits --by market month --measure count mean:revenue', 'example/pivot-house'],
    ],
    load: async () => (await import('./commands/pivot.ts')).pivot,
  },
  {
    name: 'segment',
    about: 'about/segment',
    options: [['--format <format>', 'option/answer-format']],
    examples: [['innkeeper segment', 'example/segment']],
    load: async () => (await import('./commands/segment.ts')).listSegments,
  },
  {
    name: 'segment set',
    about: 'about/segment set',
    args: [['<file>', 'arg/segment-file']],
    examples: [['innkeeper segment set asleep.json', 'example/segment-set']],
    load: async () => (await import('./commands/segment.ts')).setSegment,
  },
  {
    name: 'segment show',
    about: 'about/segment show',
    args: [['<segment>', 'arg/segment']],
    options: [
      ['--day <day>', 'option/ledger-day'],
      ['--property <id>', 'option/census-property'],
      ['--limit <count>', 'option/limit'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [['innkeeper segment show asleep --format csv > asleep.csv', 'example/segment-show']],
    load: async () => (await import('./commands/segment.ts')).showSegment,
  },
  {
    name: 'segment explain',
    about: 'about/segment explain',
    args: [
      ['<segment>', 'arg/segment'],
      ['<guest...>', 'arg/guest'],
    ],
    options: [['--day <day>', 'option/ledger-day']],
    examples: [['innkeeper segment explain asleep guest_5f0c…', 'example/segment-explain']],
    load: async () => (await import('./commands/segment.ts')).explainSegment,
  },
  {
    name: 'segment update',
    about: 'about/segment update',
    options: [['--format <format>', 'option/answer-format']],
    examples: [['innkeeper segment update --json', 'example/segment-update']],
    load: async () => (await import('./commands/segment.ts')).updateSegments,
  },
  {
    name: 'segment remove',
    about: 'about/segment remove',
    args: [['<segment>', 'arg/segment']],
    examples: [['innkeeper segment remove asleep', 'example/segment-remove']],
    load: async () => (await import('./commands/segment.ts')).removeSegment,
  },
  {
    name: 'associate',
    about: 'about/associate',
    args: [['<file>', 'arg/baskets']],
    options: [
      ['--map <file>', 'option/plain-map'],
      ['--support <share>', 'option/support'],
      ['--confidence <share>', 'option/confidence'],
      ['--shortest <count>', 'option/shortest'],
      ['--longest <count>', 'option/longest'],
      ['--top <count>', 'option/top'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [
      ['innkeeper associate baskets.csv --support 0.001 --confidence 0.5 --top 20', 'example/associate'],
    ],
    load: async () => (await import('./commands/associate.ts')).associate,
  },
  {
    name: 'report',
    about: 'about/report',
    args: [['[name]', 'arg/report']],
    options: [
      ['--day <day>', 'option/day'],
      ['--days <count>', 'option/report-days'],
      ['--property <id>', 'option/report-property'],
      ['--goal <amount>', 'option/goal'],
      ['--spend <amount>', 'option/spend'],
      ['--frequency <visits>', 'option/frequency'],
      ['--conversion <share>', 'option/conversion'],
      ['--cost <amount>', 'option/report-cost'],
      ['--medium <name>', 'option/report-medium'],
      ['--latitude <degrees>', 'option/latitude'],
      ['--longitude <degrees>', 'option/longitude'],
      ['--most <count>', 'option/report-most'],
      ['--format <format>', 'option/answer-format'],
      ['--output <file>', 'option/output'],
    ],
    examples: [
      ['innkeeper report', 'example/report-list'],
      ['innkeeper report director/new-and-lost', 'example/report'],
      ['innkeeper report director --format html --output director.html', 'example/report-pack'],
    ],
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'fit',
    about: 'about/fit',
    args: [['[files...]', 'arg/fit-files']],
    options: [
      ['--map <file>', 'option/fit-map'],
      ['--model <name>', 'option/model'],
      ['--until <day>', 'option/until'],
      ['--holdout <weeks>', 'option/holdout'],
      ['--unit <unit>', 'option/unit'],
      ['--property <id>', 'option/desk-property'],
      ['--dry-run', 'option/fit-dry-run'],
    ],
    examples: [
      ['innkeeper fit --holdout 26', 'example/fit-house'],
      ['innkeeper fit stays.csv --map stays.json --model bg-nbd --until 2026-06-30', 'example/fit'],
      [
        'innkeeper fit stays.csv --map stays.json --until 2025-09-30 --holdout 39 --json',
        'example/fit-holdout',
      ],
    ],
    load: async () => (await import('./commands/fit.ts')).fit,
  },
  {
    name: 'brief',
    about: 'about/brief',
    args: [['<guest...>', 'arg/guest']],
    options: [
      ['--day <day>', 'option/day'],
      ['--property <id>', 'option/desk-property'],
      ['--free <rooms>', 'option/free'],
    ],
    examples: [
      ['innkeeper brief 330106196805245812', 'example/brief'],
      ['innkeeper brief guest_5f0c… --free 1501,2102,2210 --lang zh-CN', 'example/brief-free'],
    ],
    load: async () => (await import('./commands/brief.ts')).brief,
  },
  {
    name: 'value',
    about: 'about/value',
    args: [['<guest...>', 'arg/guest']],
    options: [
      ['--day <day>', 'option/day'],
      ['--property <id>', 'option/desk-property'],
      ['--weights <set>', 'option/weights'],
    ],
    examples: [
      ['innkeeper value 330106196805245812', 'example/value'],
      ['innkeeper value guest_5f0c… --day 2026-11-21 --json', 'example/value-day'],
    ],
    load: async () => (await import('./commands/value.ts')).value,
  },
  {
    name: 'wish',
    about: 'about/wish',
    args: [
      ['<guest>', 'arg/guest'],
      ['<words...>', 'arg/words'],
    ],
    examples: [['innkeeper wish guest_5f0c… "2 fried eggs, half-cooked"', 'example/wish']],
    load: async () => (await import('./commands/wish.ts')).wish,
  },
  {
    name: 'suggestions',
    about: 'about/suggestions',
    args: [['<guest...>', 'arg/guest']],
    options: [
      ['--accept <numbers...>', 'option/accept'],
      ['--decline <numbers...>', 'option/decline'],
    ],
    examples: [
      ['innkeeper suggestions guest_5f0c…', 'example/suggestions'],
      ['innkeeper suggestions guest_5f0c… --accept 1 2 --decline 3', 'example/suggestions-decide'],
    ],
    load: async () => (await import('./commands/suggestions.ts')).suggestions,
  },
  {
    name: 'merge',
    about: 'about/merge',
    args: [
      ['<survivor>', 'arg/survivor'],
      ['<other>', 'arg/other'],
    ],
    options: [
      ['--note <words>', 'option/note'],
      ['--preview', 'option/preview'],
      ['--yes', 'option/yes'],
    ],
    examples: [
      ['innkeeper merge guest_5f0c… guest_91ab… --preview', 'example/merge'],
      ['innkeeper merge guest_5f0c… guest_91ab… --note "same phone, he confirmed"', 'example/merge-now'],
    ],
    load: async () => (await import('./commands/merge.ts')).merge,
  },
  {
    name: 'unmerge',
    about: 'about/unmerge',
    args: [['<merge-id>', 'arg/merge-id']],
    examples: [['innkeeper unmerge merge_77d0…', 'example/unmerge']],
    load: async () => (await import('./commands/merge.ts')).unmerge,
  },
  {
    name: 'matches',
    about: 'about/matches',
    options: [
      ['--limit <count>', 'option/matches-limit'],
      ['--day <day>', 'option/day'],
      ['--format <format>', 'option/format'],
    ],
    examples: [
      ['innkeeper matches --limit 20', 'example/matches'],
      ['innkeeper matches --format csv > matches.csv', 'example/matches-csv'],
    ],
    load: async () => (await import('./commands/matches.ts')).matches,
  },
  {
    name: 'decide',
    about: 'about/decide',
    args: [['<file>', 'arg/decisions']],
    examples: [
      ['innkeeper decide matches.csv', 'example/decide'],
      ['innkeeper decide decisions.json --json', 'example/decide-json'],
    ],
    load: async () => (await import('./commands/decide.ts')).decide,
  },
  {
    name: 'checks',
    about: 'about/checks',
    args: [
      ['<property>', 'arg/property'],
      ['<from>', 'arg/from'],
      ['[to]', 'arg/to'],
    ],
    options: [
      ['--state <state>', 'option/check-state'],
      ['--format <format>', 'option/answer-format'],
    ],
    examples: [
      ['innkeeper checks RIVER 2026-11-20', 'example/checks'],
      ['innkeeper checks RIVER 2026-11-01 2026-11-20 --state possible', 'example/checks-possible'],
    ],
    load: async () => (await import('./commands/checks.ts')).checks,
  },
  {
    name: 'serve',
    about: 'about/serve',
    options: [
      ['--port <port>', 'option/port'],
      ['--host <address>', 'option/host'],
      ['--tokens <file>', 'option/tokens'],
      ['--origin <origins...>', 'option/origin'],
      ['--log', 'option/log'],
    ],
    examples: [
      ['innkeeper serve --demo', 'example/serve'],
      ['innkeeper serve --tokens tokens.json --origin https://pms.example', 'example/serve-tokens'],
    ],
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  {
    name: 'export',
    about: 'about/export',
    args: [['<guest...>', 'arg/guest']],
    options: [['--output <file>', 'option/output']],
    examples: [['innkeeper export guest_5f0c… --output everything.json', 'example/export']],
    load: async () => (await import('./commands/export.ts')).exportGuest,
  },
  {
    name: 'forget',
    about: 'about/forget',
    args: [['<guest-id>', 'arg/guest-id']],
    options: [['--yes', 'option/yes']],
    examples: [['innkeeper forget guest_5f0c…', 'example/forget']],
    load: async () => (await import('./commands/forget.ts')).forget,
  },
  {
    name: 'doctor',
    about: 'about/doctor',
    examples: [['innkeeper doctor --json', 'example/doctor']],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'settings',
    about: 'about/settings',
    examples: [],
    load: async () => (await import('./commands/settings.ts')).showSettings,
  },
  {
    name: 'settings show',
    about: 'about/settings show',
    examples: [['innkeeper settings show --json > house.json', 'example/settings-show']],
    load: async () => (await import('./commands/settings.ts')).showSettings,
  },
  {
    name: 'settings set',
    about: 'about/settings set',
    args: [['<file>', 'arg/settings-file']],
    examples: [['innkeeper settings set house.json', 'example/settings-set']],
    load: async () => (await import('./commands/settings.ts')).setSettings,
  },
];
