import type { Rule } from '@innkeeper/core/segments';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { allMembers } from '../house/all-members.ts';
import { censusQuestion } from '../house/census-question.ts';
import { inPlace } from '../house/in-place.ts';
import { withHouse } from '../house/open-house.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { answerTable } from '../output/answer-table.ts';
import { membersTable } from '../output/members-table.ts';
import { numberOption, wordsOption } from '../plain/number-option.ts';

/** What is told of everybody unless somebody says otherwise. */
const usual = ['last', 'lastContact', 'visits'];

/** Lists guests once each, all or those of a rule, with what the census says of them. */
export async function listGuests({ desk }: Call): Promise<ExitCode> {
  const { say, world } = desk;
  const file = text(desk.options['rule']);
  const rule = file === undefined ? { all: [] } : readJsonFile(inPlace(world.cwd, file), 'setting/invalid');
  const asked = wordsOption(desk, 'facts');
  const facts = asked.length > 0 ? asked : usual;
  const found = await withHouse(desk, ({ api }) =>
    allMembers(
      api,
      { ...censusQuestion(desk), rule: rule as Rule, facts, locale: desk.locale },
      numberOption(desk, 'limit') ?? Number.POSITIVE_INFINITY,
    ),
  );
  const title = say('guests/title', { n: found.guests, day: found.asOf });
  answerTable(desk, found, membersTable(desk, found, { title, facts }));

  return exitCodes.done;
}
