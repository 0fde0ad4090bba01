export type { Matcher } from './block.ts';
export { checkRule, deepestRule, mostConditions, partsOf, type RuleColumns } from './check-rule.ts';
export { markOf } from './compile-condition.ts';
export { compileRule } from './compile-rule.ts';
export type { RuleExplanation } from './explain-rule.ts';
export { explainerOf, explainRule, reasonsOf } from './explain-rule.ts';
export { countOf, matchesGuest, matchesOf } from './members-of.ts';
export { beginOf, birthdaysWithin, dayOf } from './relative-day.ts';
export type {
  AllRule,
  AnyRule,
  BirthdayCondition,
  BoughtCondition,
  Condition,
  ConsentCondition,
  FactCondition,
  Many,
  MemberCondition,
  NotRule,
  PrefersCondition,
  RelativeDay,
  Rule,
  Span,
  StayedCondition,
  Test,
  TimeUnit,
} from './rule.ts';
export type {
  DynamicSegment,
  Playbook,
  Segment,
  SegmentBase,
  SegmentSize,
  StaticSegment,
} from './segment.ts';
