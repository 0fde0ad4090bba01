import type { Sentence } from '@innkeeper/core';
import type { TileWord } from './words.en.ts';

/** 数字卡片的话。 */
export const tileZhCn: Readonly<Record<TileWord, Sentence>> = {
  'tile/active': '活跃客人',
  'tile/beyond': '久未光临的客人',
  'tile/spend-per-head': '人均消费',
  'tile/visits-per-month': '活跃客人月均到店次数',
  'tile/guests': '来过的客人总数',
  'tile/more': '比{days}天前（{was}）多{by}',
  'tile/less': '比{days}天前（{was}）少{by}',
  'tile/same': '与{days}天前相同',
  'tile/points': '{points}个百分点',
  'tile/no-before': '{days}天前还没有客人可比。',
  'tile/nobody': '{days}天内没有客人来过。',
  'tile/why/active': '新来或再来{came-n}位，原来活跃、此后没来{slipped-n}位。',
  'tile/why/beyond': '{slipped-n}位滑过{days}天，{came-n}位新来或再来。',
  'tile/why/spend-per-head': '{days}天内到店{visits-n}次，此前{days}天{visitsBefore-n}次。',
  'tile/why/visits-per-month': '{days}天内到店{visits-n}次，此前{days}天{visitsBefore-n}次。',
  'tile/why/guests': '{days}天内首次来店{new-n}位。',
};
