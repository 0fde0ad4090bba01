const pairs =
  '张張刘劉陈陳杨楊黄黃赵趙吴吳孙孫马馬罗羅郑鄭谢謝许許邓鄧韩韓冯馮肖蕭蒋蔣叶葉苏蘇吕呂卢盧钟鍾谭譚陆陸韦韋贾賈邹鄒闫閆龙龍贺賀顾顧龚龔万萬钱錢严嚴单單迟遲欧歐阳陽盖蓋区區东東伟偉强強军軍杰傑涛濤刚剛辉輝鹏鵬国國泽澤凯凱学學树樹庆慶轩軒静靜丽麗艳艷华華红紅晓曉洁潔云雲梦夢诗詩凤鳳颖穎宁寧瑶瑤兰蘭';
const characters = new Map(
  Array.from({ length: pairs.length / 2 }, (_, place) => [pairs[place * 2], pairs[place * 2 + 1]] as const),
);

/** A name of the tables in the characters of Taiwan and Hong Kong. */
export function traditional(text: string): string {
  return [...text].map((character) => characters.get(character) ?? character).join('');
}
