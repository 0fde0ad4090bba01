import type { ComplaintList, GuestId } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { ComplaintPanelApi, ComplaintPanel as PanelController } from '../controllers/complaint-panel.ts';
import { createComplaintPanel } from '../controllers/complaint-panel.ts';
import { AskingElement } from '../shared/asking-element.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
import { localeOf } from '../words/locale.ts';
import { wishWords } from '../words/parts.ts';
import { listBones } from '../written-list/bones.ts';
import { writtenListGround } from '../written-list/written-list.styles.ts';
import { complaintPanelWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * Complaints as cases: who has it, how long there is until somebody must be with the guest, what was tried, and the two
 * who must be told before it is closed. Written down and carried on with the keyboard alone.
 *
 * @element ik-complaint-panel
 * @fires {ComplaintFileEvent} ik-complaint-file - before a complaint is written down; cancellable
 * @fires {ComplaintAdvanceEvent} ik-complaint-advance - before a case is carried on; cancellable
 * @csspart frame - everything
 * @csspart case - one complaint, also its state, and `late` or `soon`
 * @csspart clock - how long there is
 * @csspart notices - who was told
 * @csspart write - where a complaint, or what was done, is written
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class ComplaintPanel extends AskingElement<PanelController, ComplaintList> {
  /** @internal */
  static override styles = [...AskingElement.styles, writtenListGround];
  /** @internal */
  static override readonly words = [complaintPanelWords, wishWords];
  /** @internal */
  static override readonly asks = ['api', 'guestId', 'property', 'wholeHouse'];
  /** @internal */
  static override readonly given = ['complaints'];
  /** @internal */
  static override readonly holds = ['api', 'complaints', 'guestId'];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    complaints: { attribute: false },
    assignees: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    wholeHouse: { attribute: 'whole-house', type: Boolean },
  };

  /** The house: in the process, or its HTTP client. */
  api?: ComplaintPanelApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  complaints?: ComplaintList;
  /** Ids of the staff who can be given a case, beside the departments; `nameStaff` says their names. */
  assignees?: readonly string[];
  /** Whose complaints. */
  guestId?: GuestId;
  /** Of the whole house: those of a property. */
  property?: string;
  /** Shows what is open in the whole house instead of one guest's. */
  wholeHouse = false;

  #clock?: ReturnType<typeof setInterval>;

  protected override get asked(): Asked<ComplaintList> | undefined {
    return this.shown?.state.list;
  }

  protected override open(): PanelController | undefined {
    const isAsked = this.wholeHouse || this.guestId !== undefined;

    return this.api && isAsked ? createComplaintPanel({ api: this.api }) : undefined;
  }

  protected override ask(controller: PanelController): void {
    const { guestId, property, wholeHouse } = this;
    controller.show(wholeHouse ? { property, locale: localeOf(this), state: 'open' } : { guestId });
  }

  protected override startOver(): void {
    this.face?.clear();
  }

  protected override get emptyWord(): string {
    return this.api ? 'case/no-guest' : 'ui/no-api';
  }

  protected override keyWord(key: string): string {
    return ['n', 'j', 'e'].includes(key) ? `case-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createCasesFace(host, () => {
      const { shown } = this;

      return {
        list: this.complaints ?? this.answered,
        shown,
        guestId: this.wholeHouse ? undefined : this.guestId,
        assignees: this.assignees ?? [],
        may: {
          file: this.complaints !== undefined || this.api?.fileComplaint !== undefined,
          undo: this.api?.takeBack !== undefined,
          advance: this.complaints !== undefined || this.api?.advanceComplaint !== undefined,
        },
        focus: () => this.autofocus && this.focus(),
      };
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), 30_000);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#clock);
    super.disconnectedCallback();
  }

  protected override bones(): TemplateResult {
    return listBones();
  }
}
