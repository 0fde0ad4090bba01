import type { Catalogue } from '@innkeeper/core';
import { scriptZhCn } from '@innkeeper/core/words/script.zh-cn';
import { complaintPanelZhCn } from '../complaint-panel/words.zh-cn.ts';
import { guestBriefZhCn } from '../guest-brief/words.zh-cn.ts';
import { guestFinderZhCn } from '../guest-finder/words.zh-cn.ts';
import { ledgerZhCn } from '../ledger/words.zh-cn.ts';
import { matchReviewZhCn } from '../match-review/words.zh-cn.ts';
import { pivotZhCn } from '../pivot/words.zh-cn.ts';
import { preferencePanelZhCn } from '../preference-panel/words.zh-cn.ts';
import { promisePanelZhCn } from '../promise-panel/words.zh-cn.ts';
import { reportZhCn } from '../report/words.zh-cn.ts';
import { satisfactionZhCn } from '../satisfaction/words.zh-cn.ts';
import { segmentBuilderZhCn } from '../segment-builder/words.zh-cn.ts';
import { structureZhCn } from '../structure/words.zh-cn.ts';
import { tileZhCn } from '../tile/words.zh-cn.ts';
import { timelineZhCn } from '../timeline/words.zh-cn.ts';
import { valueCardZhCn } from '../value-card/words.zh-cn.ts';
import { zoneMapZhCn } from '../zone-map/words.zh-cn.ts';
import { boardWordsZhCn } from './boards.zh-cn.ts';
import { columnWordsZhCn } from './columns.zh-cn.ts';
import { commonZhCn } from './common.zh-cn.ts';
import { wishWordsZhCn } from './wishes.zh-cn.ts';

/** 各个组件说的全部中文。 */
export const words: Catalogue = {
  ...scriptZhCn,
  ...wishWordsZhCn,
  ...commonZhCn,
  ...guestBriefZhCn,
  ...guestFinderZhCn,
  ...preferencePanelZhCn,
  ...timelineZhCn,
  ...matchReviewZhCn,
  ...complaintPanelZhCn,
  ...promisePanelZhCn,
  ...satisfactionZhCn,
  ...valueCardZhCn,
  ...boardWordsZhCn,
  ...ledgerZhCn,
  ...structureZhCn,
  ...tileZhCn,
  ...reportZhCn,
  ...columnWordsZhCn,
  ...segmentBuilderZhCn,
  ...pivotZhCn,
  ...zoneMapZhCn,
};
