import * as z from 'zod';
import type {
  FactId,
  FeedbackId,
  GuestId,
  Id,
  ImportId,
  MergeId,
  ProfileId,
  ServiceId,
} from '../shared/id.ts';

/** The id of a guest. */
export const guestIdSchema: z.ZodType<GuestId> = idSchema('guest');
/** The id of a profile. */
export const profileIdSchema: z.ZodType<ProfileId> = idSchema('profile');
/** The id of a fact that a person stated. */
export const factIdSchema: z.ZodType<FactId> = idSchema('fact');
/** The id of a complaint, a score or another word of a guest. */
export const feedbackIdSchema: z.ZodType<FeedbackId> = idSchema('feedback');
/** The id of a promise or another service record. */
export const serviceIdSchema: z.ZodType<ServiceId> = idSchema('service');
/** The id of a merge. */
export const mergeIdSchema: z.ZodType<MergeId> = idSchema('merge');
/** The id of an import. */
export const importIdSchema: z.ZodType<ImportId> = idSchema('import');

function idSchema<Kind extends string>(kind: Kind): z.ZodType<Id<Kind>> {
  const pattern = new RegExp(`^${kind}_[0-9a-f]{8,64}$`);

  return z.string().regex(pattern, `is not an id (${kind}_…)`) as unknown as z.ZodType<Id<Kind>>;
}
