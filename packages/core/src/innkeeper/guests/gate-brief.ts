import type { Brief, BriefCheckIn, BriefItem, Visits, Who } from '../../recognition/brief.ts';
import type { GuestField } from '../../recognition/missing-facts.ts';
import type { NameListFloor, NameListLine } from '../../recognition/name-list.ts';
import type { RankedRoom } from '../../recognition/rank-rooms.ts';
import type { Reason } from '../../shared/reason.ts';
import type { FieldGroup } from '../house/actor.ts';
import type { Sight } from '../house/sight.ts';

/** The brief as this actor may see it. Who comes back, and how often, is for everybody who meets him. */
export function gateBrief(brief: Brief, sight: Sight): Brief {
  const tastes = sight('preferences');
  const gated: Brief = {
    ...brief,
    alerts: brief.alerts.filter(({ type }) => sight(type === 'complaint' ? 'feedback' : 'constraints')),
    who: sight('names') ? brief.who : nameless(brief.who),
    visits: sight('stays') ? brief.visits : counted(brief.visits),
    wishes: tastes ? brief.wishes : [],
    usual: tastes ? brief.usual : [],
    offer: tastes ? brief.offer.filter((item) => seesTaste(item, sight)) : [],
    avoid: tastes ? brief.avoid.filter((item) => seesTaste(item, sight)) : [],
    rooms: tastes ? brief.rooms.map((room) => gateRoom(room, sight)) : [],
    since: sight('feedback') ? brief.since : [],
    nights: sight('stays') ? brief.nights : undefined,
    care: brief.care.filter(({ type }) => sight(type === 'birthday' ? 'birth-date' : 'relations')),
    lastContact: sight('notes') ? brief.lastContact : undefined,
    missing: sight('contact') ? brief.missing : { ...brief.missing, questions: [] },
    checkIn: gateCheckIn(brief.checkIn, sight),
  };

  return sight('sources') ? gated : withoutSources(gated);
}

/** What must not be is a group of its own, also among what is offered and avoided. */
function seesTaste({ because }: BriefItem, sight: Sight): boolean {
  return sight('constraints') || !because.some(isConstraint);
}

function gateRoom(room: RankedRoom, sight: Sight): RankedRoom {
  if (sight('constraints')) return room;

  return { ...room, because: room.because.filter((reason) => !isConstraint(reason)) };
}

function isConstraint({ facts }: Reason): boolean {
  return facts?.['stance'] === 'must';
}

/** The list of names as this actor may see it. */
export function gateNames(floors: readonly NameListFloor[], sight: Sight): readonly NameListFloor[] {
  return floors.map(({ floor, guests }) => ({ floor, guests: guests.map((line) => gateLine(line, sight)) }));
}

function gateLine({ tip, shown, said, ...line }: NameListLine, sight: Sight): NameListLine {
  const group: FieldGroup = tip?.code === 'alert/constraint' ? 'constraints' : 'preferences';
  const names = sight('names') ? { shown, said } : { isMasked: true };

  return {
    ...line,
    ...names,
    tip: tip && sight(group) ? { ...tip, source: sight('sources') ? tip.source : undefined } : undefined,
  };
}

function nameless({ isReturning, match, because }: Who): Who {
  return { names: {}, isMasked: true, isReturning, match, because };
}

function counted({ past, ordinal }: Visits): Visits {
  return { past, ordinal, because: [] };
}

const groupOfField: Readonly<Record<GuestField, FieldGroup>> = {
  name: 'names',
  nationality: 'names',
  language: 'names',
  phone: 'contact',
  email: 'contact',
  address: 'contact',
  document: 'documents',
  birthDate: 'birth-date',
};

/** The form is for those who may see the document it is held against. */
function gateCheckIn({ fields, toConfirm }: BriefCheckIn, sight: Sight): BriefCheckIn {
  if (!sight('documents')) return { fields: [], toType: 0, toConfirm: 0 };
  const seen = fields.filter(({ field }) => sight(groupOfField[field]));

  return { fields: seen, toType: seen.filter(({ state }) => state !== 'known').length, toConfirm };
}

/** Which system told it is a group of its own: the same brief without the sources of its reasons. */
function withoutSources(brief: Brief): Brief {
  const bare = <Item extends { readonly because: readonly Reason[] }>(item: Item): Item => ({
    ...item,
    because: item.because.map((reason) => ({ ...reason, source: undefined })),
  });

  return {
    ...brief,
    alerts: brief.alerts.map(bare),
    who: { ...bare(brief.who), because: [] },
    visits: bare(brief.visits),
    wishes: brief.wishes.map(bare),
    usual: brief.usual.map(bare),
    nights: brief.nights && bare(brief.nights),
    rooms: brief.rooms.map(bare),
    since: brief.since.map(bare),
    offer: brief.offer.map(bare),
    avoid: brief.avoid.map(bare),
    care: brief.care.map(bare),
    lastContact: brief.lastContact && bare(brief.lastContact),
    checkIn: {
      ...brief.checkIn,
      fields: brief.checkIn.fields.map((field) => ({ ...field, sources: [] })),
    },
  };
}
