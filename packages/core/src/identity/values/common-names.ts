import { surnameGroups } from './romanised.ts';

/** How often a name occurs among people of the world at large, before a table is seen. */
export interface UsualShares {
  readonly given: number;
  readonly family: number;
}

/** Names of about one person in a hundred and more where their language is spoken (censuses of the 20th century). */
const veryCommonGiven = words(
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew mark paul ' +
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa margaret anna maria jose juan ' +
    'antonio manuel francisco carlos luis carmen josefa peter hans klaus wolfgang michel jean pierre philippe ' +
    'marie nathalie isabelle giuseppe giovanni mario luigi ivan aleksandr sergei elena olga mohammed muhammad ' +
    'mohamed ahmed ali fatima wei min jing li fang yan jun jie lei hong ying hui ming ping',
);
/** Of one in three hundred. */
const commonGiven = words(
  'anthony donald steven andrew kenneth george joshua kevin brian edward ronald timothy jason jeffrey ryan jacob ' +
    'gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond ' +
    'patrick jack dennis jerry henry adam martin simon nancy betty sandra ashley kimberly emily donna michelle carol ' +
    'amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia kathleen amy angela helen ruth anne ' +
    'christine katherine nicole emma rachel julia sophie andreas stefan christian juergen uwe frank monika ursula ' +
    'petra sabine claudia renate jacques alain francoise catherine monique sylvie ana rosa laura pedro miguel angel ' +
    'javier jesus fernando rafael pablo alejandro francesco marco andrea paolo anna lucia jan piotr krzysztof ' +
    'andrzej agnieszka dmitri andrei alexei natalia irina svetlana na tao bin bo xin juan ting chao gang qiang yong peng ' +
    'xia mei yu hao dan hassan omar ibrahim ' +
    'abdullah yusuf mustafa khalid aisha',
);
/**
 * Family names of about one person in fifty and more where their language is spoken: of China (Ministry of Public Security,
 * 2020), Korea (census of 2015) and Vietnam.
 */
const mostCommonFamily = words(
  'wang li zhang liu chen yang huang zhao wu zhou kim lee park choi jung nguyen tran le pham',
);
/** Of one person in two hundred and more where their language is spoken. */
const veryCommonFamily = words(
  'smith johnson williams brown jones davis miller garcia rodriguez martinez hernandez lopez gonzalez wilson taylor ' +
    'mueller schmidt schneider fischer martin bernard rossi russo ferrari silva santos ferreira pereira ivanov smirnov ' +
    'nowak andersson johansson hansen nielsen jensen sato suzuki takahashi tanaka khan ali singh kumar',
);
/** Of one in five hundred. */
const commonFamily = words(
  'anderson thomas moore jackson white harris thompson robinson clark lewis walker young allen king wright scott hill ' +
    'green adams baker nelson hall campbell mitchell roberts carter evans edwards hughes wood turner cooper weber meyer ' +
    'wagner becker schulz hoffmann koch bauer richter klein wolf dubois thomas robert richard petit durand leroy moreau ' +
    'simon laurent fernandez sanchez perez gomez diaz ruiz alvarez romero costa oliveira bianchi romano colombo ricci ' +
    'kuznetsov popov kowalski wisniewski watanabe ito yamamoto nakamura kobayashi kato kang cho ahmed hassan ' +
    'sharma patel',
);

/** What is known of names at large counts as so many people. */
export const usualPull = 200;

/** The names of one share, the commonest first. */
type Shares = readonly (readonly [share: number, names: ReadonlySet<string>])[];

const givenShares: Shares = [
  [0.01, new Set(veryCommonGiven)],
  [0.003, new Set(commonGiven)],
];
const familyShares: Shares = [
  [0.015, new Set(mostCommonFamily)],
  [0.005, new Set(veryCommonFamily)],
  [0.002, new Set(commonFamily)],
];

/**
 * How often a name occurs at large. It counts as much as two hundred people do: a list of a hundred does not know that
 * many are called Smith, a large one tells by itself.
 */
export function usualShares(joined: string): UsualShares {
  const isChinese = surnameGroups(joined).length > 0;

  return {
    given: shareIn(givenShares, joined) ?? 0.001,
    family: shareIn(familyShares, joined) ?? (isChinese ? 0.002 : 0.0005),
  };
}

function shareIn(shares: Shares, name: string): number | undefined {
  return shares.find(([, names]) => names.has(name))?.[0];
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
