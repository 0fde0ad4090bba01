import type { DocumentIdentifier } from '@innkeeper/core';

/** The kind of a document from the code or word for it. */
export function documentTypeOf(raw: string): DocumentIdentifier['documentType']['value'] {
  if (/passport|^pas?s?p?$|^pp$|护照/i.test(raw)) return 'passport';
  if (/driv|^dl$|^drl$|驾/i.test(raw)) return 'driving-licence';
  if (/resid|permit|居留/i.test(raw)) return 'residence-permit';
  if (/visa|签证/i.test(raw)) return 'visa';
  if (/^(idc?|nid|nric|dni|cin)$|id[ _-]?card|identity|national|身份证/i.test(raw)) return 'id-card';

  return 'other';
}
