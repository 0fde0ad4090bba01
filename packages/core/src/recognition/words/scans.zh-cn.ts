import type { Sentence } from '../../shared/words.ts';
import type { scansEn } from './scans.en.ts';

/** 证件扫描出了什么问题。 */
export const scansZhCn: Readonly<Record<keyof typeof scansEn, Sentence>> = {
  'scan/wrong-check-digit': '{field:scan-field}的校验码对不上，请重新扫描，或对照证件核对。',
  'scan-field/number': '证件号码',
  'scan-field/birth-date': '出生日期',
  'scan-field/expiry': '有效期',
  'scan-field/personal-number': '个人号码',
  'scan-field/whole': '末行',
};
