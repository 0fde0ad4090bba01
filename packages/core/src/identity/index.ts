export type { Candidates, KnownKeys, RuleBlocks } from './blocking/candidates.ts';
export type { ChosenRule, RuleChoice } from './blocking/choose-rules.ts';
export type { Component, Components } from './blocking/components.ts';
export type { BlockingRule } from './blocking/rules.ts';
export type { Link, MayJoin } from './cluster-profiles.ts';
export { clusterProfiles } from './cluster-profiles.ts';
export type { Comparison, ComparisonLevel } from './compare/comparisons.ts';
export { comparisons } from './compare/comparisons.ts';
export type { Along } from './compare/goes-along.ts';
export type { NamesAgree } from './compare/name-comparer.ts';
export { mostOwnColumns } from './compare/own-columns.ts';
export type { ComparisonStep, PairComparer } from './compare/pair-comparer.ts';
export type { Rarity } from './compare/rarity.ts';
export type { Evaluation } from './evaluate.ts';
export { evaluate } from './evaluate.ts';
export type { LevelShare, ThresholdShare } from './evaluate-pairs.ts';
export { levelShares, thresholdShares } from './evaluate-pairs.ts';
export type { PairWeights, WeightStep } from './explain-pair.ts';
export { explainPair } from './explain-pair.ts';
export type { Edges, Groups } from './groups/group-records.ts';
export type { IdentityKeys, KeyOptions } from './identity-keys.ts';
export { documentKey, identityKeys, membershipKey } from './identity-keys.ts';
export type { Judgement } from './judgement.ts';
export type { Chances, MatchModel } from './model/model.ts';
export { probabilityOf } from './model/model.ts';
export type { NameAgreement, NameForm, Syllables } from './name-forms.ts';
export { compareNames, nameForms } from './name-forms.ts';
export type {
  CertainWork,
  FoundPairs,
  PairWork,
  PeopleWork,
  SharedRows,
  ThreadMemory,
} from './pair-work.ts';
export { crowdSize, pairsOfKeys } from './pairs-of-keys.ts';
export { piecesOfWork } from './pieces-of-work.ts';
export type { Judge, JudgeOptions } from './profiles/judge-profiles.ts';
export { judgeProfiles, usualThresholds } from './profiles/judge-profiles.ts';
export type { ProfileTable, ProfileTableBuilder } from './profiles/profile-table.ts';
export { profileTable } from './profiles/profile-table.ts';
export type { CountedKind, Yardstick } from './profiles/yardstick.ts';
export { countedKinds, shippedYardstick } from './profiles/yardstick.ts';
export type { Resolution, ResolveOptions } from './resolve-people.ts';
export { resolvePeople, resolvePeopleOn } from './resolve-people.ts';
export type { RowAnswer } from './row-answers.ts';
export { rowAnswers } from './row-answers.ts';
export type { DecisionCosts, Thresholds } from './thresholds.ts';
export { decisionCosts, thresholdsOf } from './thresholds.ts';
export { usableBirthDate, usableDocument, usableEmail, usablePhone } from './usable-values.ts';
export type { ByteRows, RowTaker } from './values/byte-rows.ts';
export { byteRows } from './values/byte-rows.ts';
export type { Column, ColumnData, Decode, TableBuilder } from './values/columns.ts';
export { columnFrom, tableBuilder } from './values/columns.ts';
export type { Documents } from './values/documents.ts';
export type { Lists } from './values/lists.ts';
export type { HeldValues } from './values/many-values.ts';
export type { NamePart, NameParts, PartText, ScriptReaders } from './values/name-parts.ts';
export type { OwnNumbers } from './values/own-numbers.ts';
export type { PackedPeople } from './values/pack-people.ts';
export type { Counts, DocumentValue, ManyValues, OneValue, OwnColumn, People } from './values/people.ts';
export type { ValueReaders } from './values/people-of.ts';
export { peopleOf, peopleOfOn } from './values/people-of.ts';
export type { RowsRead, RowsWork } from './values/read-rows.ts';
export type { RowTargets, TableRows } from './values/table-rows.ts';
export { tableRows } from './values/table-rows.ts';
export type { TextData, Texts } from './values/texts.ts';
export type { BagData, WordBags } from './values/word-bags.ts';
