/** As strict as a content security policy can be while a page still has a script, a style sheet and its own server. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** What a page needs beyond the usual: which origins may show it in a frame, which it may frame itself. */
export interface Framing {
  readonly framedBy?: readonly string[];
  readonly frames?: readonly string[];
}

/** The headers of every answer of this server. */
export function securityHeaders({
  framedBy = [],
  frames = [],
}: Framing = {}): Readonly<Record<string, string>> {
  const ancestors = framedBy.length > 0 ? framedBy.join(' ') : "'none'";
  const framing = [
    `frame-ancestors ${ancestors}`,
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
  ];

  return {
    'content-security-policy': [...policy, ...framing].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
}
