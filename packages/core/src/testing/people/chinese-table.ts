import { parts } from './name.ts';

/**
 * Chinese surnames by frequency: character, Mandarin reading as a surname, Cantonese spelling. The last line holds those
 * that are read differently as a surname, and compound ones.
 */
export const surnames = parts(`
王:wang:wong,李:li:lee,张:zhang:cheung,刘:liu:lau,陈:chen:chan,杨:yang:yeung,黄:huang:wong,赵:zhao:chiu,吴:wu:ng,周:zhou:chow,
徐:xu:tsui,孙:sun:suen,马:ma:ma,朱:zhu:chu,胡:hu:wu,郭:guo:kwok,何:he:ho,林:lin:lam,高:gao:ko,罗:luo:lo,
郑:zheng:cheng,梁:liang:leung,谢:xie:tse,宋:song:sung,唐:tang:tong,许:xu:hui,邓:deng:tang,韩:han:hon,冯:feng:fung,曹:cao:cho,
彭:peng:pang,曾:zeng:tsang,肖:xiao:siu,田:tian:tin,董:dong:tung,潘:pan:poon,袁:yuan:yuen,蔡:cai:choi,蒋:jiang:cheung,余:yu:yu,
于:yu:yu,杜:du:to,叶:ye:yip,程:cheng:ching,魏:wei:ngai,苏:su:so,吕:lyu:lui,丁:ding:ting,任:ren:yam,卢:lu:lo,
姚:yao:yiu,沈:shen:sham,钟:zhong:chung,姜:jiang:keung,崔:cui:tsui,谭:tan:tam,陆:lu:luk,范:fan:fan,汪:wang:wong,廖:liao:liu,
石:shi:shek,金:jin:kam,韦:wei:wai,贾:jia:ka,夏:xia:ha,付:fu:fu,方:fang:fong,邹:zou:chow,熊:xiong:hung,白:bai:pak,
孟:meng:mang,秦:qin:chun,邱:qiu:yau,侯:hou:hau,江:jiang:kong,尹:yin:wan,薛:xue:sit,闫:yan:yim,段:duan:tuen,雷:lei:lui,
龙:long:lung,黎:li:lai,史:shi:sze,陶:tao:to,贺:he:ho,毛:mao:mo,郝:hao:kok,顾:gu:koo,龚:gong:kung,邵:shao:siu,
万:wan:man,覃:qin:tam,武:wu:mo,钱:qian:chin,戴:dai:tai,严:yan:yim,莫:mo:mok,孔:kong:hung,向:xiang:heung,常:chang:sheung,
单:shan:sin,仇:qiu:kau,解:xie:kai,朴:piao:pok,盖:ge:koi,查:zha:cha,区:ou:au,尉迟:yuchi:wai chi,欧阳:ouyang:au yeung,司马:sima:sze ma,万俟:moqi:mak ki
`);

/** Characters of given names of men. */
export const men = parts(`
伟:wei:wai,强:qiang:keung,磊:lei:lui,军:jun:kwan,勇:yong:yung,杰:jie:kit,涛:tao:to,明:ming:ming,超:chao:chiu,刚:gang:kong,
平:ping:ping,辉:hui:fai,鹏:peng:pang,斌:bin:pan,波:bo:po,健:jian:kin,峰:feng:fung,浩:hao:ho,志:zhi:chi,建:jian:kin,
国:guo:kwok,文:wen:man,子:zi:tsz,俊:jun:chun,家:jia:ka,海:hai:hoi,天:tian:tin,永:yong:wing,德:de:tak,东:dong:tung,
龙:long:lung,宏:hong:wang,博:bo:pok,宇:yu:yu,晨:chen:san,轩:xuan:hin,昊:hao:ho,泽:ze:chak,睿:rui:yui,凯:kai:hoi,
振:zhen:chun,光:guang:kwong,学:xue:hok,成:cheng:shing,少:shao:siu,树:shu:shu,炳:bing:ping,良:liang:leung,庆:qing:hing,震:zhen:chun
`);

/** Characters of given names of women. */
export const women = parts(`
芳:fang:fong,娜:na:na,敏:min:man,静:jing:ching,丽:li:lai,艳:yan:yim,娟:juan:kuen,霞:xia:ha,秀:xiu:sau,玲:ling:ling,
燕:yan:yin,英:ying:ying,华:hua:wah,慧:hui:wai,红:hong:hung,玉:yu:yuk,梅:mei:mui,婷:ting:ting,雪:xue:suet,琳:lin:lam,
晓:xiao:hiu,佳:jia:kai,欣:xin:yan,怡:yi:yi,倩:qian:sin,洁:jie:kit,莉:li:lei,萍:ping:ping,云:yun:wan,美:mei:mei,
雅:ya:nga,思:si:sze,梦:meng:mung,诗:shi:sze,涵:han:ham,雨:yu:yu,淑:shu:suk,兰:lan:lan,凤:feng:fung,月:yue:yuet,
嘉:jia:ka,颖:ying:wing,宁:ning:ning,蕾:lei:lui,璐:lu:lo,丹:dan:tan,瑶:yao:yiu,可:ke:ho,心:xin:sum,桂:gui:kwai
`);
