import type { Segment } from '@innkeeper/core';
import type { RuleExplanation } from '@innkeeper/core/segments';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { allMembers } from '../house/all-members.ts';
import { censusQuestion } from '../house/census-question.ts';
import { inPlace } from '../house/in-place.ts';
import { guestMeant } from '../house/one-guest.ts';
import type { HouseAt } from '../house/open-house.ts';
import { withHouse } from '../house/open-house.ts';
import { placeOf } from '../house/place.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { answerTable } from '../output/answer-table.ts';
import { membersTable } from '../output/members-table.ts';
import { notOne } from '../output/not-one.ts';
import { numberOption, wordsOption } from '../plain/number-option.ts';

/** Shows every segment with the number of its guests. */
export async function listSegments({ desk }: Call): Promise<ExitCode> {
  const { say } = desk;
  const lines = await withHouse(desk, ({ api }) => api.listSegments({}));
  answerTable(desk, lines, {
    title: say('segment/title', { n: lines.length }),
    columns: [
      { head: say('segment/id') },
      { head: say('segment/name') },
      { head: say('segment/guests'), decimals: 0 },
      { head: say('segment/day') },
    ],
    rows: lines.map(({ segment, sizes: [last] }) => [segment.id, segment.name, last?.guests, last?.day]),
    notes: [],
  });

  return exitCodes.done;
}

/** Where a command looks at the segments itself, so that it can say whom it found. */
function askedPlace(desk: Desk): HouseAt {
  return { ...placeOf(desk), segments: 'asked' };
}

/** Keeps the segment of a file. */
export async function setSegment({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const segment = readJsonFile(inPlace(desk.world.cwd, file), 'setting/invalid') as Segment;
  const kept = await withHouse(desk, ({ api }) => api.writeSegment({ segment }), askedPlace(desk));
  desk.answer(kept, desk.say('segment/kept', { id: kept.segment.id, version: kept.version }));

  return exitCodes.done;
}

/** Names the guests of a segment. */
export async function showSegment({ desk, args: [segmentId = ''] }: Call): Promise<ExitCode> {
  const { say } = desk;
  const limit = numberOption(desk, 'limit') ?? 1000;
  const facts = wordsOption(desk, 'facts');
  const found = await withHouse(desk, ({ api }) =>
    allMembers(
      api,
      {
        ...censusQuestion(desk),
        segmentId,
        ...(facts.length > 0 && { facts }),
        ...(desk.options['names'] === true && { locale: desk.locale }),
      },
      limit,
    ),
  );
  const title = say('segment/members', { name: segmentId, n: found.guests, day: found.asOf });
  answerTable(desk, found, membersTable(desk, found, { title, facts }));

  return exitCodes.done;
}

/** Says why a guest is in a segment or not. */
export async function explainSegment({ desk, args }: Call): Promise<ExitCode> {
  const [segmentId = '', ...named] = args;

  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, named.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const found = await api.explainSegment({ ...censusQuestion(desk), segmentId, guestId: meant.guestId });
    desk.answer(found, [
      desk.say(found.holds ? 'segment/in' : 'segment/out', { day: found.asOf }),
      ...(found.explanation ? explanationLines(found.explanation, desk, '  ') : []),
    ]);

    return exitCodes.done;
  });
}

/** The rule again, a line for each part, with a sign whether it holds and what was found. */
function explanationLines(part: RuleExplanation, desk: Desk, indent: string): readonly string[] {
  const sign = part.holds ? '✓' : '✗';
  const { say } = desk;
  if ('all' in part || 'any' in part) {
    const [word, parts] =
      'all' in part ? ([say('segment/all'), part.all] as const) : ([say('segment/any'), part.any] as const);

    return [
      `${indent}${sign} ${word}`,
      ...parts.flatMap((one) => explanationLines(one, desk, `${indent}  `)),
    ];
  }
  if ('not' in part)
    return [`${indent}${sign} ${say('segment/not')}`, ...explanationLines(part.not, desk, `${indent}  `)];
  const found = part.found === undefined ? '' : ` – ${say('segment/found', { found: part.found })}`;

  return [`${indent}${sign} ${JSON.stringify(part.condition)}${found}`];
}

/** Looks who entered and who left. */
export async function updateSegments({ desk }: Call): Promise<ExitCode> {
  const { say } = desk;
  const found = await withHouse(desk, ({ api }) => api.updateSegments({}), askedPlace(desk));
  answerTable(desk, found, {
    title: say('segment/changes', { entered: found.entered, left: found.left, day: found.asOf }),
    columns: [
      { head: say('segment/id') },
      { head: say('segment/guest') },
      { head: say('segment/change') },
      { head: say('segment/playbook') },
    ],
    rows: found.changes.map(({ segmentId, guestId, change, playbook }) => [
      segmentId,
      guestId,
      say(`segment/${change}`),
      playbook,
    ]),
    notes: [],
  });

  return exitCodes.done;
}

/** Takes a segment out of use. */
export async function removeSegment({ desk, args: [segmentId = ''] }: Call): Promise<ExitCode> {
  const removed = await withHouse(desk, ({ api }) => api.removeSegment({ segmentId }));
  desk.answer(removed, desk.say('segment/removed', { id: segmentId }));

  return exitCodes.done;
}
