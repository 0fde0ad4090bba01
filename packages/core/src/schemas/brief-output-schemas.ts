import * as z from 'zod';
import { departmentSchema } from './fact-schemas.ts';
import { becauseSchema, reasonSchema } from './guest-output-schemas.ts';
import { guestIdSchema } from './id-schemas.ts';
import { daySchema, sourceSchema } from './primitive-schemas.ts';

const text = z.string();
const names = z.record(text, text).readonly();
const item = z.object({ because: becauseSchema });
const items = z.array(item).readonly();

const alertSchema = z.discriminatedUnion('type', [
  item.extend({
    type: z.literal('constraint'),
    key: text,
    departments: z.array(departmentSchema).readonly(),
    isConfirmed: z.boolean(),
  }),
  item.extend({
    type: z.literal('complaint'),
    about: sourceSchema,
    openSince: daySchema,
    note: z.object({ text, by: text, at: text }).optional(),
  }),
  item.extend({ type: z.literal('restricted') }),
]);

const saidName = z.object({ shown: text, said: text });
const whoSchema = item.extend({
  names: z.object({ en: saidName.optional(), 'zh-CN': saidName.optional() }),
  isMasked: z.boolean(),
  isReturning: z.boolean(),
  vip: text.optional(),
  match: item.extend({ certainty: z.enum(['certain', 'likely', 'possible']) }).optional(),
});

const visitSchema = z.object({
  arrival: daySchema,
  departure: daySchema,
  nights: z.int(),
  property: text,
  room: text.optional(),
});

const usualSchema = item.extend({
  item: text,
  names,
  occasion: text.optional(),
  place: z.enum(['room', 'outlet', 'takeaway']).optional(),
  quantity: z.number().optional(),
  manner: text.optional(),
  times: z.int().optional(),
  menu: z.enum(['on', 'off', 'unknown']),
  instead: z.object({ item: text, names }).optional(),
});

const roomSchema = item.extend({
  room: text,
  floor: z.number().optional(),
  type: text.optional(),
  met: z.int(),
  of: z.int(),
  isOut: z.boolean(),
  isAssigned: z.literal(true).optional(),
});

const fieldSchema = z.enum([
  'name',
  'phone',
  'email',
  'address',
  'document',
  'birthDate',
  'nationality',
  'language',
]);

/** What the person at the desk needs now. */
export const briefSchema = z.object({
  guest: guestIdSchema,
  asOf: daySchema,
  alerts: z.array(alertSchema).readonly(),
  who: whoSchema,
  visits: item.extend({
    past: z.int(),
    ordinal: z.int(),
    last: visitSchema.optional(),
    now: visitSchema.optional(),
  }),
  wishes: z
    .array(
      item.extend({
        key: text,
        known: z.enum(['stated', 'observed']),
        strength: z.number(),
        stillTrue: becauseSchema,
      }),
    )
    .readonly(),
  usual: z.array(usualSchema).readonly(),
  nights: item.extend({ nights: z.int(), stays: z.int() }).optional(),
  rooms: z.array(roomSchema).readonly(),
  since: items,
  offer: items,
  avoid: items,
  care: z
    .array(
      item.extend({
        type: z.enum(['birthday', 'relative-birthday']),
        day: daySchema,
        inDays: z.int(),
      }),
    )
    .readonly(),
  owner: z.object({ id: text, name: text.optional() }).optional(),
  lastContact: item.optional(),
  missing: z.object({
    completeness: z.number(),
    questions: z.array(item.extend({ field: fieldSchema })).readonly(),
  }),
  checkIn: z.object({
    fields: z
      .array(
        z.object({
          field: fieldSchema,
          value: text.optional(),
          isPrivate: z.boolean(),
          state: z.enum(['known', 'missing', 'expired']),
          sources: z.array(sourceSchema).readonly(),
        }),
      )
      .readonly(),
    toType: z.int(),
    toConfirm: z.int(),
  }),
});

/** The names of who is in the house, floor by floor. */
export const nameListSchema = z
  .array(
    z.object({
      floor: z.number().optional(),
      guests: z
        .array(
          z.object({
            guest: guestIdSchema,
            room: text.optional(),
            shown: text.optional(),
            said: text.optional(),
            isMasked: z.boolean(),
            tip: reasonSchema.optional(),
          }),
        )
        .readonly(),
    }),
  )
  .readonly();
