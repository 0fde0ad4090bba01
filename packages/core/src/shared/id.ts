declare const kind: unique symbol;

/** An id that says what it names, to the compiler and in the log: `guest_5f0c…` is never a stay's id. */
export type Id<Kind extends string> = `${Kind}_${string}` & { readonly [kind]: Kind };

/** Names a person the house knows. Every id that a guest ever had still leads to that guest. */
export type GuestId = Id<'guest'>;
/** Names one profile record of one system; several can be one guest. */
export type ProfileId = Id<'profile'>;
/** Names one stay (a reservation and what became of it). */
export type StayId = Id<'stay'>;
/** Names one charge on a folio or check. */
export type ChargeId = Id<'charge'>;
/** Names one contact: a call, a message, a talk at the desk. */
export type ContactId = Id<'contact'>;
/** Names one piece of feedback: a complaint, a score, a comment. */
export type FeedbackId = Id<'feedback'>;
/** Names one service record: a promise, a measured moment, an expectation. */
export type ServiceId = Id<'service'>;
/** Names one run of an import, so that it can be undone. */
export type ImportId = Id<'import'>;
/** Names one merge, so that it can be undone. */
export type MergeId = Id<'merge'>;
/** Names one fact that a person of the house stated or decided about a guest. */
export type FactId = Id<'fact'>;

/** Gives a plain string the id type it was checked to have: its prefix must fit. */
export function asId<Kind extends string>(prefix: Kind, text: string): Id<Kind> | undefined {
  return text.startsWith(`${prefix}_`) && text.length > prefix.length + 1 ? (text as Id<Kind>) : undefined;
}

/** The same name under another kind: the guest that a profile stands for has the profile's own name. */
export function renamed<To extends string>(prefix: To, id: string): Id<To> {
  return `${prefix}${id.slice(id.indexOf('_'))}` as Id<To>;
}
