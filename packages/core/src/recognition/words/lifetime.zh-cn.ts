import type { Sentence } from '../../shared/words.ts';
import type { lifetimeEn } from './lifetime.en.ts';

/** 关于“客人还会不会来”的数字，有哪些地方信不过。 */
export const lifetimeZhCn: Readonly<Record<keyof typeof lifetimeEn, Sentence>> = {
  'lifetime/no-guests': '一位客人都没有，无从估算。',
  'lifetime/nobody-returned': '{guests} 位客人都没有再来过，看不出客人多久会回来。',
  'lifetime/few-returned':
    '{guests} 位客人里只有 {returned} 位再来过（{percent}%），分不清谁是来得少、谁是不来了。',
  'lifetime/few-guests':
    '{guests} 位客人里有 {returned} 位再来过，人数太少，数字靠不住（至少要 {fewestGuests} 位客人、{fewestReturned} 位回头客）。',
  'lifetime/few-spends': '再来并且消费过的客人只有 {guests} 位，太少，靠不住（至少要 {fewest} 位）。',
  'lifetime/all-alike': '{guests} 位客人的记录一模一样，看不出客人之间的差别。',
  'lifetime/not-held': '光凭这些数据定不下 {parameters}，只好加了一个很宽的预设，数字可能差得很远。',
  'lifetime/loosely-held': '这些数据对 {parameters} 约束很弱，数字可能差得很远。',
  'lifetime/spend-not-positive': '有 {guests} 位客人的平均消费不大于零，估算消费时没有算进去。',
  'lifetime/spend-follows-stays':
    '来得勤的客人，每次花的钱明显不一样（相关系数 {correlation}），而模型假定两者无关。',
  'lifetime/held-out-before': '指定的那天之后文件里没有记录：只用到 {until}，拿之后 {weeks} 周来对照。',
  'lifetime/held-out-cut-short': '文件没有覆盖完之后的 {weeks} 周，实际次数可能偏少。',
  'lifetime/one-stay': '这位客人只来过一次，估算的多半是别的客人的规律。',
  'lifetime/trait-for': '有利的是 {trait}：{value}（这样的客人 {guests} 位，再来过的 {returned} 位）。',
  'lifetime/trait-against': '不利的是 {trait}：{value}（这样的客人 {guests} 位，再来过的 {returned} 位）。',
};
