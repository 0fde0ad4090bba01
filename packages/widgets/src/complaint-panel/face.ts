import type { CaseStepInput, ComplaintCase, ComplaintList, GuestId, Words } from '@innkeeper/core';
import type { ComplaintIntent, ComplaintPanel as PanelController } from '../controllers/complaint-panel.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { selectStyles } from '../shared/select.styles.ts';
import { createWrittenFace } from '../written-list/written-face.ts';
import { writtenListStyles } from '../written-list/written-list.styles.ts';
import { caseView } from './case-view.ts';
import type { Cases, CasesActions, CaseWork, Draft } from './cases.ts';
import { ComplaintAdvanceEvent, ComplaintFileEvent } from './events.ts';
import { newView } from './new-view.ts';

/** What the element shows at this moment, and over what. */
export interface CasesSeen {
  readonly list: ComplaintList | undefined;
  readonly shown: PanelController | undefined;
  /** Absent in the list of the whole house, in which nothing new is written down. */
  readonly guestId: GuestId | undefined;
  readonly assignees: readonly string[];
  readonly may: Cases['may'];
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [furnitureStyles, inputStyles, selectStyles, writtenListStyles];

/** What the panel shows and does. */
export function createCasesFace(host: Host, seen: () => CasesSeen): Face {
  let [listed, listedAt]: [ComplaintList | undefined, number] = [undefined, 0];
  const guestOf = (): GuestId | undefined =>
    seen().guestId ?? (seen().shown ? undefined : seen().list?.complaints[0]?.guestId);
  const face = createWrittenFace<ComplaintCase, ComplaintIntent, Draft, CaseWork>(host, {
    under: 'case',
    seen: () => {
      const { list, shown, may, focus } = seen();
      const mayAdd = may.file && guestOf() !== undefined;

      return { entries: list?.complaints, shown, mayAdd, mayUndo: may.undo, focus };
    },
    isOpen: ({ state }) => state !== 'closed',
    fieldOf: () => '.write input, .write select',
    draftOf: (intent) => (intent.type === 'file' ? draftOf(intent.complaint) : undefined),
    isAbout: (intent, { complaintId }) => intent.type === 'advance' && intent.complaintId === complaintId,
    entryView: (words, one) => caseView(casesIn(words), one),
    newView: (words, draft) => newView(casesIn(words), draft),
    clear: () => {
      listed = undefined;
    },
  });
  const act: CasesActions = Object.assign(face.act, {
    file: ({ about, text, room, assignTo }: Draft) => {
      const guestId = guestOf();
      if (!guestId) return;
      const complaint = {
        guestId,
        about,
        ...(text === '' ? {} : { text }),
        ...(room === '' ? {} : { room }),
        ...(assignTo === '' ? {} : { assignTo }),
      };
      face.carryOut(new ComplaintFileEvent({ guestId, complaint }), { type: 'file', complaint });
    },
    advance: ({ complaintId, guestId }: ComplaintCase, steps: readonly CaseStepInput[]) =>
      face.carryOut(new ComplaintAdvanceEvent({ guestId, complaintId, steps }), {
        type: 'advance',
        complaintId,
        guestId,
        steps,
      }),
  });
  const casesIn = (words: Words): Cases => {
    const { list, shown, guestId, assignees, may } = seen();
    if (listed !== list) [listed, listedAt] = [list, Date.now()];

    return {
      list: list as ComplaintList,
      words,
      deeds: shown?.state.deeds ?? [],
      writing: face.writing,
      showsNames: guestId === undefined,
      assignees,
      age: Date.now() - listedAt,
      may,
      act,
    };
  };

  return face;
}

function draftOf({
  about,
  text = '',
  room = '',
  assignTo = '',
}: Partial<Draft> & { readonly about: string }): Draft {
  return { about, text, room, assignTo };
}
