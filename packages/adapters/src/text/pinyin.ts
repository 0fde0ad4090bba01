import type { PinyinReader } from '@innkeeper/core';
import { pinyin } from 'pinyin-pro';
import { remembering } from './remembering.ts';

/** Surnames with a reading of their own, in traditional characters; the dictionary knows the simplified ones. */
const simplified: readonly (readonly [traditional: string, simplified: string])[] = [
  ['萬俟', '万俟'],
  ['尉遲', '尉迟'],
  ['長孫', '长孙'],
  ['單于', '单于'],
  ['單', '单'],
  ['蓋', '盖'],
  ['區', '区'],
  ['員', '员'],
  ['樂', '乐'],
  ['繆', '缪'],
];

/** Says Chinese names in Latin letters (pinyin-pro), a surname as a surname: 单 at the head is shàn, not dān. */
export function pinyinReader(): PinyinReader {
  return { syllables: remembering(syllablesOf) };
}

function syllablesOf(name: string): readonly string[] {
  const text = name.normalize('NFC').trim();
  if (!/\p{Script=Han}/u.test(text)) return [];
  const surname = simplified.find(([traditional]) => text.startsWith(traditional));
  const read = surname ? surname[1] + text.slice(surname[0].length) : text;

  return pinyin(read, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed' });
}
