import type { Part } from './parts.ts';

/** Which part an answer is about, by words in its aspect; `overall` speaks for product and service alike. */
export type Aspects = Readonly<Record<string, Part | 'price' | 'overall'>>;

/** Words that a house begins with, in English and Chinese. The first that stands in an aspect holds. */
export const aspects: Aspects = {
  price: 'price',
  value: 'price',
  价: 'price',
  staff: 'personnel',
  desk: 'personnel',
  reception: 'personnel',
  attitude: 'personnel',
  员工: 'personnel',
  前台: 'personnel',
  态度: 'personnel',
  service: 'service',
  'check-in': 'service',
  housekeeping: 'service',
  laundry: 'service',
  服务: 'service',
  入住: 'service',
  洗衣: 'service',
  brand: 'image',
  image: 'image',
  reputation: 'image',
  形象: 'image',
  room: 'product',
  bed: 'product',
  breakfast: 'product',
  food: 'product',
  snack: 'product',
  shower: 'product',
  clean: 'product',
  房: 'product',
  床: 'product',
  早餐: 'product',
  菜: 'product',
  卫生: 'product',
};

/** The part an aspect is about; `overall` where no word of the table stands in it. */
export function partOfAspect(aspect: string | undefined, table: Aspects): Aspects[string] {
  const told = aspect?.toLowerCase() ?? '';
  const word = Object.keys(table).find((one) => told.includes(one));

  return (word === undefined ? undefined : table[word]) ?? 'overall';
}
