import type { MenuItem } from '../../stays/property.ts';

/** What the kitchen of the hotel offers. */
export const menu: readonly MenuItem[] = [
  dish('FRUITSET', 'Nutrition fruit set', '营养水果餐', 'breakfast', 'fruit light set'),
  dish('FRUITYOG', 'Fruit with yoghurt', '酸奶水果杯', 'breakfast', 'fruit light dairy'),
  dish('MUESLI', 'Muesli with fresh fruit', '鲜果麦片', 'breakfast', 'fruit cereal'),
  dish('CONGEE', 'Rice congee with pickles', '白粥小菜', 'breakfast', 'rice savoury warm'),
  dish('FRIEDEGG', 'Fried egg', '煎蛋', 'breakfast', 'egg savoury warm'),
  dish('NOODLES', 'Beef noodles', '牛肉面', 'breakfast', 'noodles beef savoury warm'),
  dish('BISCUITS', 'Biscuits', '饼干', 'breakfast', 'biscuits crisp sweet'),
  dish('MILK', 'Plain milk', '纯牛奶', 'breakfast', 'dairy milk'),
  dish('PASTRY', 'House pastry', '招牌点心', 'snack', 'cake sweet'),
  dish('HONEYTOAST', 'Honey toast', '蜂蜜吐司', 'snack', 'honey sweet crisp'),
  dish('DUMPLINGS', 'Shrimp dumplings', '虾饺', 'dinner', 'shrimp savoury warm'),
  dish('FISH', 'Steamed fish', '清蒸鱼', 'dinner', 'fish savoury warm'),
  dish('STEAK', 'Grilled steak', '煎牛排', 'dinner', 'beef savoury warm'),
  dish('GREENS', 'Seasonal greens', '时令青菜', 'dinner', 'vegetables light'),
];

function dish(item: string, en: string, zh: string, occasion: string, tags: string): MenuItem {
  return { item, names: { en, 'zh-CN': zh }, occasion, tags: tags.split(' ') };
}
