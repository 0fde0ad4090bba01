import type { Sentence } from '../../shared/words.ts';
import { basicsZhCn } from './basics.zh-cn.ts';
import { briefZhCn } from './brief.zh-cn.ts';
import type { BriefWord } from './en.ts';
import { scansZhCn } from './scans.zh-cn.ts';
import { scriptZhCn } from './script.zh-cn.ts';
import { termsZhCn } from './terms.zh-cn.ts';
import { wishesZhCn } from './wishes.zh-cn.ts';

/** 用中文怎么说。 */
export const zhCn: Readonly<Record<BriefWord, Sentence>> = {
  ...basicsZhCn,
  ...termsZhCn,
  ...wishesZhCn,
  ...scriptZhCn,
  ...scansZhCn,
  ...briefZhCn,
};
