import type { ChargeCategory } from '@innkeeper/core';

const categories: readonly (readonly [RegExp, ChargeCategory])[] = [
  [/mini ?-?bar|迷你吧/i, 'minibar'],
  [/no.?show|cancel|取消/i, 'cancellation'],
  [/room.?service|in.?room dining|送餐/i, 'food'],
  [/laundry|dry.?clean|洗衣/i, 'laundry'],
  [/telephone|phone|\bcalls?\b|电话/i, 'telephone'],
  [/parking|valet|garage|停车/i, 'parking'],
  [/\bspa\b|massage|wellness|sauna|水疗|按摩/i, 'spa'],
  [/transport|transfer|\btaxi|limo|airport|shuttle|接送|用车/i, 'transport'],
  [/banquet|meeting|conference|\bevents?\b|function|会议|宴会/i, 'event'],
  [/boutique|\bshop|\bstore\b|retail|gift|商店|商品/i, 'shop'],
  [/beverage|\bbar\b|drink|\bwine|beer|cocktail|酒|饮/i, 'beverage'],
  [/\bf ?& ?b\b|food|restaurant|breakfast|lunch|dinner|dining|meal|餐|早点/i, 'food'],
  [/\broom|accommodation|lodging|房/i, 'room'],
];

/** What was bought, from the words that describe it; the first text that says anything decides. */
export function categoryOf(texts: readonly (string | undefined)[]): ChargeCategory {
  for (const text of texts) {
    const found = text === undefined ? undefined : categories.find(([words]) => words.test(text))?.[1];
    if (found) return found;
  }

  return 'other';
}
