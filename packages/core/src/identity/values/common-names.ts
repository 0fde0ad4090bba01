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
    'mohamed ahmed ali fatima',
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
    'andrzej agnieszka dmitri andrei alexei natalia irina svetlana wei min jing li na fang yan hassan omar ibrahim ' +
    'abdullah yusuf mustafa khalid aisha',
);
/** Family names of one person in two hundred and more where their language is spoken. */
const veryCommonFamily = words(
  'smith johnson williams brown jones davis miller garcia rodriguez martinez hernandez lopez gonzalez wilson taylor ' +
    'mueller schmidt schneider fischer martin bernard rossi russo ferrari silva santos ferreira pereira ivanov smirnov ' +
    'nowak andersson johansson hansen nielsen jensen sato suzuki takahashi tanaka kim lee park choi nguyen tran le ' +
    'khan ali singh kumar',
);
/** Of one in five hundred. */
const commonFamily = words(
  'anderson thomas moore jackson white harris thompson robinson clark lewis walker young allen king wright scott hill ' +
    'green adams baker nelson hall campbell mitchell roberts carter evans edwards hughes wood turner cooper weber meyer ' +
    'wagner becker schulz hoffmann koch bauer richter klein wolf dubois thomas robert richard petit durand leroy moreau ' +
    'simon laurent fernandez sanchez perez gomez diaz ruiz alvarez romero costa oliveira bianchi romano colombo ricci ' +
    'kuznetsov popov kowalski wisniewski watanabe ito yamamoto nakamura kobayashi kato jung kang cho pham ahmed hassan ' +
    'sharma patel',
);

/** What is known of names at large counts as so many people. */
export const usualPull = 200;

/** What is expected of a name that nothing is known of. */
const usual: UsualShares = { given: 0.001, family: 0.0005 };
const veryGiven = new Set(veryCommonGiven);
const given = new Set(commonGiven);
const veryFamily = new Set(veryCommonFamily);
const family = new Set(commonFamily);

/**
 * How often a name occurs at large. It counts as much as two hundred people do: a list of a hundred does not know that
 * many are called Smith, a large one tells by itself.
 */
export function usualShares(joined: string): UsualShares {
  const isChinese = surnameGroups(joined).length > 0;

  return {
    given: veryGiven.has(joined) ? 0.01 : given.has(joined) ? 0.003 : usual.given,
    family: veryFamily.has(joined) ? 0.005 : family.has(joined) || isChinese ? 0.002 : usual.family,
  };
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
