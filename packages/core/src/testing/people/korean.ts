import { draw, type Frequency, zipf } from '../chance/frequency.ts';
import type { Random } from '../chance/random.ts';
import { capital, type Gender, type Name, type Part, parts } from './name.ts';

const families = zipf(
  parts(`
김:kim:gim,이:lee:yi,박:park:bak,최:choi:choe,정:jung:jeong,강:kang:gang,조:cho:jo,윤:yoon:yun,장:jang:chang,임:lim:im,
한:han,오:oh:o,서:seo:suh,신:shin:sin,권:kwon:gwon,황:hwang,안:ahn:an,송:song,전:jeon:chun,홍:hong,
유:yoo:yu,고:ko:go,문:moon:mun,양:yang,손:son,배:bae,백:baek:paik,허:heo:hur,남:nam,심:shim:sim,
노:noh:roh,하:ha,곽:kwak:gwak,성:sung:seong,차:cha,주:joo:ju,우:woo:u,구:koo:gu,민:min,류:ryu:yoo,선우:sunwoo:seonu,남궁:namgung
`),
  1,
);
const syllables: Readonly<Record<Gender, Frequency<Part>>> = {
  male: zipf(
    parts(
      '민:min,준:jun:joon,성:sung:seong,현:hyun:hyeon,우:woo:u,진:jin,호:ho,영:young:yeong,재:jae,석:seok:suk,동:dong,상:sang,태:tae,훈:hoon:hun,규:kyu:gyu,철:chul:cheol,기:ki:gi,용:yong',
    ),
    6,
  ),
  female: zipf(
    parts(
      '지:ji,은:eun:un,수:soo:su,민:min,영:young:yeong,미:mi,혜:hye,현:hyun:hyeon,정:jung:jeong,희:hee:hui,서:seo,연:yeon:yun,윤:yoon:yun,경:kyung:gyeong,주:joo:ju,선:sun:seon,아:ah:a,진:jin',
    ),
    6,
  ),
};

/** Korean names: a surname of few, two syllables, and as many ways to write them in Latin letters as there are clerks. */
export function koreanName(kin: Random, own: Random, gender: Gender): Name {
  const surname = draw(kin, families);
  const first = draw(own, syllables[gender]);
  const second = draw(own, syllables[gender]);

  return {
    family: capital(surname.latin),
    given: capital(first.latin) + second.latin,
    native: { family: surname.native, given: first.native + second.native },
    others: [
      { family: capital(other(surname)).trim(), given: `${capital(other(first))}-${other(second)}` },
      { family: capital(surname.latin), given: `${capital(first.latin)} ${capital(second.latin)}` },
    ],
  };
}

function other({ latin, others }: Part): string {
  return (others[0] ?? latin).toLowerCase();
}
