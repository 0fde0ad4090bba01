/** A page that makes it hard for whoever is put on it. */
export interface HostilePage {
  readonly name: string;
  /** The page; `scripts` loads the elements. */
  readonly html: (scripts: string) => string;
  /** What is true in the page while it is hostile, so that no test holds against a calm one. */
  readonly proof: string;
  /** What the console may say. */
  readonly says?: (tag: string) => string;
}

/** A page that does nothing: what is seen elsewhere is held to what is seen here. */
export function calmPage(scripts: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Calm</title>${scripts}</head>
    <body style="margin: 0"><main></main></body></html>`;
}

const reset = `
  *, *::before, *::after { all: unset !important; }
  html { font: italic 900 5px/4 cursive !important; letter-spacing: 3px !important; word-spacing: 9px !important;
    text-transform: uppercase !important; text-align: right !important; text-indent: 30px !important;
    color: lime !important; -webkit-text-fill-color: red !important; white-space: nowrap !important;
    cursor: none !important; visibility: visible !important; quotes: none !important; word-break: break-all !important;
    text-shadow: 2px 2px red !important; -webkit-text-stroke: 1px red !important; font-feature-settings: 'smcp' !important;
    border-collapse: collapse !important; list-style: square inside !important; pointer-events: auto !important; }`;

const global = `
  * { box-sizing: content-box; transition: all 3s; animation-duration: 3s; }
  div, section, p, ul, li, dl, dt, dd, h2, button, input, form, svg, span, header {
    margin: 20px !important; padding: 20px !important; border: 5px dotted red !important; float: left !important;
    width: 10px !important; font-size: 40px !important; background: yellow !important; }
  .frame, .alert, .row, .line, .mark, .options, .why, .who, .field, .sr { display: none !important; position: absolute; }`;

/** What libraries of the years 2006 to 2016 and tracking scripts did to the page that they were on. */
const patches = `
  Object.prototype.extend = function () { return this; };
  Object.prototype.inject = 'a word of the page';
  Object.prototype.facts = undefined;
  Array.prototype.first = function () { return this[0]; };
  Array.prototype.each = Array.prototype.forEach;
  String.prototype.startsWithIgnoreCase = function () { return true; };
  for (const [owner, name] of [[Array.prototype, 'map'], [Array.prototype, 'filter'], [Array.prototype, 'forEach'],
    [Element.prototype, 'attachShadow'], [Element.prototype, 'setAttribute'], [Node.prototype, 'insertBefore'],
    [EventTarget.prototype, 'addEventListener'], [EventTarget.prototype, 'removeEventListener'],
    [EventTarget.prototype, 'dispatchEvent'], [CustomElementRegistry.prototype, 'define'],
    [Document.prototype, 'createTreeWalker'], [Document.prototype, 'importNode'], [JSON, 'stringify']]) {
    const original = owner[name];
    owner[name] = function (...args) { window.patched = (window.patched ?? 0) + 1; return original.apply(this, args); };
  }
  window.Event = class extends Event {};
  window.CustomEvent = class extends CustomEvent {};
  window.Promise = class ZoneAwarePromise extends Promise {};
  const nativeFetch = window.fetch;
  window.fetch = function (...args) { return new Promise((yes, no) => nativeFetch.apply(window, args).then(yes, no)); };
  const later = window.setTimeout;
  window.setTimeout = function (task, ...more) { return later.call(window, function () { task.apply(this, arguments); }, ...more); };`;

const oldLit = `<script type="module" src="/old-lit/page.js"></script>`;

/** All of them. */
export const hostilePages: readonly HostilePage[] = [
  {
    name: 'a reset of everything, with !important',
    html: withStyle(reset),
    proof: "getComputedStyle(document.querySelector('main')).textTransform === 'uppercase'",
  },
  {
    name: 'rules for every tag and for the names of our classes',
    html: withStyle(global),
    proof: "getComputedStyle(document.querySelector('main')).transitionDuration === '3s'",
  },
  {
    name: 'patched prototypes and an extended Object.prototype',
    html: (scripts) => calmPage(`<script>${patches}</script>${scripts}`),
    proof: 'patched > 100 && ({}).inject !== undefined',
  },
  {
    name: 'an old Lit',
    html: (scripts) => calmPage(oldLit + scripts),
    proof:
      "litHtmlVersions.length === 2 && document.querySelector('old-clock').shadowRoot.textContent.startsWith('2 o')",
  },
  {
    name: 'the elements twice, in two versions',
    html: (scripts) => calmPage(scripts + again(scripts)),
    proof: 'litHtmlVersions.length === 2',
    says: (tag) => `warning: <${tag}> is registered already (0.1.0); 99.0.0 is left out.`,
  },
  {
    name: 'a page that is read from right to left, in a language that the elements do not speak',
    html: (scripts) => calmPage(scripts).replace('lang="en"', 'lang="ar" dir="rtl"'),
    proof: "getComputedStyle(document.querySelector('main')).direction === 'rtl'",
  },
  {
    name: 'a page without a doctype, as browsers of the nineties drew it',
    html: (scripts) => calmPage(scripts).replace('<!doctype html>', ''),
    proof: "document.compatMode === 'BackCompat'",
  },
  {
    name: 'a frame',
    html: () =>
      '<!doctype html><html lang="en"><title>Around</title><body style="margin: 0"><iframe src="/calm" width="480" height="2400" style="border: 0"></iframe></body></html>',
    proof: 'parent !== window',
  },
];

function withStyle(style: string): HostilePage['html'] {
  return (scripts) => calmPage(`<style>${style}</style>${scripts}`);
}

function again(scripts: string): string {
  return scripts.replaceAll('/ours/', '/ours-of-another-version/');
}
