import type { Catalogue } from '@innkeeper/core';
import { scriptEn } from '@innkeeper/core/words/script.en';
import { complaintPanelEn } from '../complaint-panel/words.en.ts';
import { guestBriefEn } from '../guest-brief/words.en.ts';
import { guestFinderEn } from '../guest-finder/words.en.ts';
import { ledgerEn } from '../ledger/words.en.ts';
import { matchReviewEn } from '../match-review/words.en.ts';
import { pivotEn } from '../pivot/words.en.ts';
import { preferencePanelEn } from '../preference-panel/words.en.ts';
import { promisePanelEn } from '../promise-panel/words.en.ts';
import { reportEn } from '../report/words.en.ts';
import { satisfactionEn } from '../satisfaction/words.en.ts';
import { segmentBuilderEn } from '../segment-builder/words.en.ts';
import { structureEn } from '../structure/words.en.ts';
import { tileEn } from '../tile/words.en.ts';
import { timelineEn } from '../timeline/words.en.ts';
import { valueCardEn } from '../value-card/words.en.ts';
import { zoneMapEn } from '../zone-map/words.en.ts';
import { boardWordsEn } from './boards.en.ts';
import { columnWordsEn } from './columns.en.ts';
import { commonEn } from './common.en.ts';
import { wishWordsEn } from './wishes.en.ts';

/** Everything the elements say in English. */
export const words: Catalogue = {
  ...scriptEn,
  ...wishWordsEn,
  ...commonEn,
  ...guestBriefEn,
  ...guestFinderEn,
  ...preferencePanelEn,
  ...timelineEn,
  ...matchReviewEn,
  ...complaintPanelEn,
  ...promisePanelEn,
  ...satisfactionEn,
  ...valueCardEn,
  ...boardWordsEn,
  ...ledgerEn,
  ...structureEn,
  ...tileEn,
  ...reportEn,
  ...columnWordsEn,
  ...segmentBuilderEn,
  ...pivotEn,
  ...zoneMapEn,
};
