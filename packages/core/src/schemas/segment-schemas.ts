import * as z from 'zod';
import { deepestRule, mostConditions, partsOf } from '../segments/check-rule.ts';
import type { Condition, RelativeDay, Rule, Test } from '../segments/rule.ts';
import type { Segment } from '../segments/segment.ts';
import { guestIdSchema } from './id-schemas.ts';
import { daySchema, shortText } from './primitive-schemas.ts';

const count = z.int().min(0).max(1_000_000);
const many = { atLeast: count.optional(), atMost: count.optional() };
const unit = z.enum(['days', 'months', 'years']);
const relativeDay: z.ZodType<RelativeDay> = z.union([
  z.object({ ago: count, unit }).strict(),
  z.object({ ahead: count, unit }).strict(),
]);
const span = z
  .object({ days: count.optional(), months: count.optional(), years: count.optional() })
  .strict()
  .refine((parts) => Object.keys(parts).length > 0, 'names no time');
const value = z.union([z.string().max(500), z.number()]);

const test: z.ZodType<Test> = z.union([
  z.enum(['known', 'unknown']),
  z.object({ equals: value }).strict(),
  z.object({ differs: value }).strict(),
  z.object({ oneOf: z.array(z.string().max(500)).max(10_000).readonly() }).strict(),
  z.object({ atLeast: z.number() }).strict(),
  z.object({ atMost: z.number() }).strict(),
  z.object({ from: z.union([daySchema, relativeDay]) }).strict(),
  z.object({ to: z.union([daySchema, relativeDay]) }).strict(),
]);

const conditions: Readonly<Record<string, z.ZodType>> = {
  fact: z.object({ fact: z.string().min(1).max(60), is: test }).strict(),
  stayed: z
    .object({
      stayed: z
        .object({
          ...many,
          within: span.optional(),
          property: shortText.optional(),
          roomType: shortText.optional(),
          bookingSource: shortText.optional(),
          market: shortText.optional(),
          nights: count.optional(),
        })
        .strict(),
    })
    .strict(),
  bought: z
    .object({
      bought: z
        .object({ ...many, what: shortText, within: span.optional(), amount: z.number().optional() })
        .strict(),
    })
    .strict(),
  prefers: z
    .object({
      prefers: z
        .object({
          attribute: shortText,
          value: z.union([z.string().max(200), z.number(), z.boolean()]).optional(),
          stance: z.enum(['like', 'dislike', 'must']).optional(),
        })
        .strict(),
    })
    .strict(),
  consent: z
    .object({
      consent: z
        .object({
          channel: z.enum(['email', 'phone', 'sms', 'post', 'messenger']),
          state: z.enum(['granted', 'denied', 'unknown']),
        })
        .strict(),
    })
    .strict(),
  member: z
    .object({
      member: z.object({ programme: shortText.optional(), level: shortText.optional() }).strict(),
    })
    .strict(),
  birthday: z.object({ birthday: z.object({ within: z.int().min(0).max(366) }).strict() }).strict(),
};

/** One condition; the word it begins with says which. */
export const conditionSchema: z.ZodType<Condition> = z.custom<Condition>(
  (condition) => conditionProblem(condition) === undefined,
  { error: ({ input }) => conditionProblem(input) ?? 'is no condition' },
);

/** A rule, checked level by level without recursion, so that no depth can break whoever reads it. */
export const ruleSchema: z.ZodType<Rule> = z.custom<Rule>((rule) => ruleProblem(rule) === undefined, {
  error: ({ input }) => ruleProblem(input) ?? 'is no rule',
});

function conditionProblem(condition: unknown): string | undefined {
  if (typeof condition !== 'object' || condition === null) return 'is no condition';
  const kind = Object.keys(conditions).find((name) => Object.hasOwn(condition, name));
  if (kind === undefined) return `is none of all, any, not, ${Object.keys(conditions).join(', ')}`;
  const parsed = conditions[kind]?.safeParse(condition);
  if (!parsed || parsed.success) return undefined;
  const [issue] = parsed.error.issues;

  return `${issue?.path.map(String).join('.') || kind}: ${issue?.message ?? 'does not fit'}`;
}

function ruleProblem(rule: unknown): string | undefined {
  const open: { readonly rule: unknown; readonly level: number }[] = [{ rule, level: 1 }];
  let seen = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { rule: one, level } = next;
    if (level > deepestRule) return `has more than ${deepestRule} levels`;
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return 'is no rule';
    const parts = Object.keys(one).length === 1 ? partsOf(one as Rule) : undefined;
    if (parts === undefined) {
      const problem = conditionProblem(one);
      if (problem !== undefined) return problem;
      seen += 1;
    } else if (Array.isArray(parts)) for (const part of parts) open.push({ rule: part, level: level + 1 });
    else return 'lists no rules';
    if (seen > mostConditions || open.length > mostConditions)
      return `has more than ${mostConditions} conditions`;
  }

  return undefined;
}

const playbookSchema = z
  .object({ action: shortText, text: z.string().max(2000).optional(), for: shortText.optional() })
  .strict();
const segmentBase = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is not a name such as "asleep-60"'),
  name: shortText,
  playbook: playbookSchema.optional(),
};

/** A segment by a rule, or a list of guests. */
export const segmentSchema: z.ZodType<Segment> = z.discriminatedUnion('type', [
  z.object({ ...segmentBase, type: z.literal('dynamic'), rule: ruleSchema }).strict(),
  z
    .object({
      ...segmentBase,
      type: z.literal('static'),
      guests: z.array(guestIdSchema).max(100_000).readonly(),
    })
    .strict(),
]);
