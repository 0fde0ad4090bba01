import type { Sentence } from '@innkeeper/core';
import type { StructureWord } from './words.en.ts';

/** 客户结构的话。 */
export const structureZhCn: Readonly<Record<StructureWord, Sentence>> = {
  'structure/title': '核心、基本、潜力、边沿',
  'structure/by': '客人排序依据',
  'structure/by-amount': '营收',
  'structure/by-contribution': '贡献',
  'structure/by-visits': '到店次数',
  'structure/by-nights': '房晚',
  'structure/holds':
    '八二定律在本店成立：前{guests}的客人带来{=structure-of/by}的{top}，八成由{eighty}的客人带来。',
  'structure/does-not-hold':
    '八二定律在本店不成立：前{guests}的客人只带来{=structure-of/by}的{top}，要{eighty}的客人才能带来八成。',
  'structure/equal': '所有客人的{=structure-name/by}都一样，分不出谁是核心。',
  'structure/few': '只有{count}位客人，分类还说明不了什么。',
  'structure/no-sum': '还没有{=structure-name/by}，无从分摊。',
  'structure-of/amount': '营收',
  'structure-of/contribution': '贡献',
  'structure-of/visits': '到店次数',
  'structure-of/nights': '房晚',
  'structure-name/amount': '营收',
  'structure-name/contribution': '贡献',
  'structure-name/visits': '到店次数',
  'structure-name/nights': '房晚',
  'structure/classes': '占{=structure-of/by}的比例',
  'structure/core': '核心',
  'structure/basic': '基本',
  'structure/potential': '潜力',
  'structure/edge': '边沿',
  'structure/signal':
    '潜力所在：潜力客人每位{mean}，基本客人每位{basic}；{count}位都提升到基本水平，可增加{more}。',
  'structure/curve': '集中程度',
  'structure/across': '客人（从小到大）',
  'structure/up': '占{=structure-of/by}的比例',
  'structure/even': '完全平均',
  'structure/gini': '基尼系数 {gini}，{count}位客人（0 为完全平均，1 为全部来自一人）',
  'structure/head-class': '类别',
  'structure/head-guests': '客人',
  'structure/head-sum': '合计',
  'structure/head-share': '占比',
  'structure/head-highest': '最高',
  'structure/head-lowest': '最低',
  'structure/head-top': '前多少客人',
};
