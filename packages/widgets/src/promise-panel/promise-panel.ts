import type { Day, GuestId, PromiseList } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { PromisePanel as PanelController, PromisePanelApi } from '../controllers/promise-panel.ts';
import { createPromisePanel } from '../controllers/promise-panel.ts';
import { AskingElement } from '../shared/asking-element.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
import { localeOf } from '../words/locale.ts';
import { listBones } from '../written-list/bones.ts';
import { writtenListGround } from '../written-list/written-list.styles.ts';
import { promisePanelWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * What was promised to a guest: what is due, what is beyond its day, what was kept and what was not. A promise is written
 * down in one step.
 *
 * @element ik-promise-panel
 * @fires {PromiseMakeEvent} ik-promise-make - before a promise is written down; cancellable
 * @fires {PromiseSettleEvent} ik-promise-settle - before it is said what became of one; cancellable
 * @csspart frame - everything
 * @csspart promise - one promise, also `open`, `kept` or `broken`, and `late` or `soon`
 * @csspart write - where a promise is written
 * @csspart bait - what was promised and not there, again and again
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class PromisePanel extends AskingElement<PanelController, PromiseList> {
  /** @internal */
  static override styles = [...AskingElement.styles, writtenListGround];
  /** @internal */
  static override readonly words = [promisePanelWords];
  /** @internal */
  static override readonly given = ['promises'];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    promises: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    day: {},
    wholeHouse: { attribute: 'whole-house', type: Boolean },
  };

  /** The house: in the process, or its HTTP client. */
  api?: PromisePanelApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  promises?: PromiseList;
  /** To whom. */
  guestId?: GuestId;
  /** The property by whose day promises are due. @defaultValue the only one of the house */
  property?: string;
  /** The hotel's day. @defaultValue the business day of the property */
  day?: Day;
  /** Shows what is open in the whole house instead of one guest's. */
  wholeHouse = false;

  protected override get asked(): Asked<PromiseList> | undefined {
    return this.shown?.state.list;
  }

  protected override open(): PanelController | undefined {
    const isAsked = this.wholeHouse || this.guestId !== undefined;

    return this.api && isAsked ? createPromisePanel({ api: this.api }) : undefined;
  }

  protected override ask(controller: PanelController): void {
    const { guestId, property, day, wholeHouse } = this;
    controller.show(
      wholeHouse ? { property, day, locale: localeOf(this), state: 'open' } : { guestId, property, day },
    );
  }

  protected override startOver(): void {
    this.face?.clear();
  }

  protected override get emptyWord(): string {
    return this.api ? 'promised/no-guest' : 'ui/no-api';
  }

  protected override keyWord(key: string): string {
    return ['n', 'j', 'e'].includes(key) ? `promised-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createPromisesFace(host, () => {
      const { shown } = this;

      return {
        list: this.promises ?? this.answered,
        shown,
        guestId: this.wholeHouse ? undefined : this.guestId,
        property: this.property,
        may: {
          make: this.promises !== undefined || this.api?.makePromise !== undefined,
          undo: this.api?.takeBack !== undefined,
          settle: this.promises !== undefined || this.api?.settlePromise !== undefined,
        },
        focus: () => this.autofocus && this.focus(),
      };
    });
  }

  protected override bones(): TemplateResult {
    return listBones();
  }
}
