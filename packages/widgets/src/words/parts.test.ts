import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue } from '@innkeeper/core';
import { scriptEn } from '@innkeeper/core/words/script.en';
import { scriptZhCn } from '@innkeeper/core/words/script.zh-cn';
import { describe, expect, it } from 'vitest';
import { complaintPanelEn } from '../complaint-panel/words.en.ts';
import { complaintPanelZhCn } from '../complaint-panel/words.zh-cn.ts';
import { guestBriefEn } from '../guest-brief/words.en.ts';
import { guestBriefZhCn } from '../guest-brief/words.zh-cn.ts';
import { guestFinderEn } from '../guest-finder/words.en.ts';
import { guestFinderZhCn } from '../guest-finder/words.zh-cn.ts';
import { ledgerEn } from '../ledger/words.en.ts';
import { ledgerZhCn } from '../ledger/words.zh-cn.ts';
import { matchReviewEn } from '../match-review/words.en.ts';
import { matchReviewZhCn } from '../match-review/words.zh-cn.ts';
import { pivotEn } from '../pivot/words.en.ts';
import { pivotZhCn } from '../pivot/words.zh-cn.ts';
import { preferencePanelEn } from '../preference-panel/words.en.ts';
import { preferencePanelZhCn } from '../preference-panel/words.zh-cn.ts';
import { promisePanelEn } from '../promise-panel/words.en.ts';
import { promisePanelZhCn } from '../promise-panel/words.zh-cn.ts';
import { reportEn } from '../report/words.en.ts';
import { reportZhCn } from '../report/words.zh-cn.ts';
import { satisfactionEn } from '../satisfaction/words.en.ts';
import { satisfactionZhCn } from '../satisfaction/words.zh-cn.ts';
import { segmentBuilderEn } from '../segment-builder/words.en.ts';
import { segmentBuilderZhCn } from '../segment-builder/words.zh-cn.ts';
import { structureEn } from '../structure/words.en.ts';
import { structureZhCn } from '../structure/words.zh-cn.ts';
import { tileEn } from '../tile/words.en.ts';
import { tileZhCn } from '../tile/words.zh-cn.ts';
import { timelineEn } from '../timeline/words.en.ts';
import { timelineZhCn } from '../timeline/words.zh-cn.ts';
import { valueCardEn } from '../value-card/words.en.ts';
import { valueCardZhCn } from '../value-card/words.zh-cn.ts';
import { zoneMapEn } from '../zone-map/words.en.ts';
import { zoneMapZhCn } from '../zone-map/words.zh-cn.ts';
import { boardWordsEn } from './boards.en.ts';
import { boardWordsZhCn } from './boards.zh-cn.ts';
import { columnWordsEn } from './columns.en.ts';
import { columnWordsZhCn } from './columns.zh-cn.ts';
import { commonEn } from './common.en.ts';
import { commonZhCn } from './common.zh-cn.ts';
import { words as everything } from './en.ts';
import { wishWordsEn } from './wishes.en.ts';
import { wishWordsZhCn } from './wishes.zh-cn.ts';

const wishes = { en: wishWordsEn, zhCn: wishWordsZhCn };
const script = { en: scriptEn, zhCn: scriptZhCn };
const boards = { en: boardWordsEn, zhCn: boardWordsZhCn };
const columns = { en: columnWordsEn, zhCn: columnWordsZhCn };
/** The words that each element asks for, beside the common ones. */
const elements = {
  'guest-brief': [{ en: guestBriefEn, zhCn: guestBriefZhCn }, wishes, script],
  'preference-panel': [{ en: preferencePanelEn, zhCn: preferencePanelZhCn }, wishes],
  'guest-finder': [{ en: guestFinderEn, zhCn: guestFinderZhCn }],
  timeline: [{ en: timelineEn, zhCn: timelineZhCn }, wishes],
  'complaint-panel': [{ en: complaintPanelEn, zhCn: complaintPanelZhCn }, wishes],
  'promise-panel': [{ en: promisePanelEn, zhCn: promisePanelZhCn }],
  satisfaction: [{ en: satisfactionEn, zhCn: satisfactionZhCn }],
  'value-card': [{ en: valueCardEn, zhCn: valueCardZhCn }],
  'match-review': [{ en: matchReviewEn, zhCn: matchReviewZhCn }],
  ledger: [{ en: ledgerEn, zhCn: ledgerZhCn }, boards],
  structure: [{ en: structureEn, zhCn: structureZhCn }, boards],
  tile: [{ en: tileEn, zhCn: tileZhCn }, boards],
  report: [{ en: reportEn, zhCn: reportZhCn }, boards],
  'segment-builder': [{ en: segmentBuilderEn, zhCn: segmentBuilderZhCn }, boards, columns, wishes],
  pivot: [{ en: pivotEn, zhCn: pivotZhCn }, boards, columns],
  'zone-map': [{ en: zoneMapEn, zhCn: zoneMapZhCn }, boards],
  'what to say in another language': [wishes, script],
};

function wordsOf(name: keyof typeof elements, language: 'en' | 'zhCn'): Catalogue {
  const common = language === 'en' ? commonEn : commonZhCn;

  return Object.assign({}, common, ...elements[name].map((part) => part[language]));
}

/** What a sentence leads to: `{=wish/attribute}` to `wish`, `{view:term}` to the words under `term/`. */
function leadsTo(sentence: unknown): readonly string[] {
  const places = [...JSON.stringify(sentence).matchAll(/\{(=?)([\w.-]+)[\w./-]*(?::([\w/-]+))?\}/g)];

  return places.flatMap(([, isDispatch, name, how]) =>
    isDispatch ? [name ?? ''] : how && how !== 'day' ? [how] : [],
  );
}

describe.each(Object.keys(elements) as (keyof typeof elements)[])('%s', (name) => {
  it.each(['en', 'zhCn'] as const)('has all that its sentences lead to (%s)', (language) => {
    const words = wordsOf(name, language);
    const keys = Object.keys(words);
    const missing = Object.values(words)
      .flatMap(leadsTo)
      .filter((wanted) => !keys.some((key) => key === wanted || key.startsWith(`${wanted}/`)));
    expect(missing).toEqual([]);
  });

  it('has every sentence that its files name', () => {
    const folder = new URL(`../${name}/`, import.meta.url);
    const files = name.includes(' ') ? [] : readdirSync(folder).filter((file) => !/test|words/.test(file));
    const named = files.flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'([a-z-]+\/[\w/.-]+)'/g)].map(
        ([, key]) => key ?? '',
      ),
    );
    const words = wordsOf(name, 'en');
    expect(named.filter((key) => key in everything && !(key in words))).toEqual([]);
  });
});

it('has no sentence twice with a different meaning', () => {
  const all = Object.values(elements).flat();
  for (const { en } of all)
    for (const [key, sentence] of Object.entries(en)) expect([key, everything[key]]).toEqual([key, sentence]);
});
