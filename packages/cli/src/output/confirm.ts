import type { Desk } from '../desk.ts';
import type { WordKey } from '../words/en.ts';
import type { Facts } from '../words/words.ts';

/** Whether a person says yes: asked on a terminal, said by `--yes` elsewhere. */
export async function confirmed(desk: Desk, question: WordKey, facts: Facts = {}): Promise<boolean> {
  if (desk.options.yes) return true;
  const answer = await desk.world.ask(`${desk.say(question, facts)} ${desk.say('confirm/choice')} `);
  if (answer === undefined) desk.tell(desk.say('confirm/say-yes'));
  const isYes = /^(y|yes|是|好|对)$/i.test(answer?.trim() ?? '');
  if (!isYes) desk.answer({ done: false }, desk.say('confirm/nothing-done'));

  return isYes;
}
