import type { PersonName } from '../../records/profile-record.ts';

/** The name of a machine-readable zone: `DING<<JIAN<GUO<<<` is Ding, Jian Guo; written as a name is, not in capitals. */
export function mrzName(zone: string): PersonName | undefined {
  const [family = '', given = ''] = zone.split('<<', 2).map(written);
  if (family === '' && given === '') return undefined;

  return { type: 'primary', ...(family !== '' && { family }), ...(given !== '' && { given }) };
}

function written(part: string): string {
  return part
    .split('<')
    .filter(Boolean)
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join(' ');
}
