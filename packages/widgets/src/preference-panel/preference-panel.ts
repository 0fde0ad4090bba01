import type { Day, GuestId, PreferencesAnswer, PreferencesInput } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { LiveAnswer } from '../controllers/live-answer.ts';
import { createLiveAnswer } from '../controllers/live-answer.ts';
import { panelAnswer } from '../controllers/panel-answer.ts';
import type { PreferencePanelApi } from '../controllers/preference-panel.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { rowsStyles } from '../shared/rows.styles.ts';
import { Shows } from '../shared/shows.ts';
import { wishWords } from '../words/parts.ts';
import { panelBones } from './bones.ts';
import { preferencePanelWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * What a guest likes, dislikes and must not have, with what says so: to be added to, confirmed, corrected and ended.
 *
 * @element ik-preference-panel
 * @fires {PreferenceChangeEvent} ik-preference-change - before wishes are changed; cancellable
 * @csspart frame - everything
 * @csspart musts - what must not be
 * @csspart must - one of these
 * @csspart group - an area with its wishes
 * @csspart wish - one wish, also `like` or `dislike`
 * @csspart question - what the guest should be asked
 * @csspart conflict - two values of which one holds
 * @csspart actions - what can be done with a wish
 * @csspart mark - the quiet mark that opens what says so
 * @csspart why - what says so, opened
 * @csspart wish-form - where a wish is written
 * @csspart earlier - what held once
 * @csspart codes - codes without a meaning
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class PreferencePanel extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, rowsStyles];
  /** @internal */
  static override readonly words = [preferencePanelWords, wishWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    preferences: { attribute: false },
    guestId: { attribute: 'guest-id' },
    property: {},
    day: {},
  };

  /** The house: in the process, or its HTTP client. */
  api?: PreferencePanelApi;
  /** Plain data instead of an API: the host asks and writes, this element shows. */
  preferences?: PreferencesAnswer;
  /** Whose wishes. */
  guestId?: GuestId;
  /** The property of the desk. @defaultValue the only one of the house */
  property?: string;
  /** The hotel's day. @defaultValue the business day of the property */
  day?: Day;

  readonly #shows = new Shows<LiveAnswer<PreferencesInput, PreferencesAnswer>>(this);

  protected override get standing(): Standing {
    if (this.preferences) return { state: 'ready' };

    return this.#shows.shown?.state ?? { state: 'empty' };
  }

  protected override get emptyWord(): string {
    return this.api ? 'panel/no-guest' : 'ui/no-api';
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createPanelFace(host, () => {
      const { shown } = this.#shows;

      return {
        answer: this.preferences ?? (shown && answerOf(shown.state)),
        shown,
        api: this.preferences ? 'page' : this.api,
        focus: () => this.autofocus && this.focus(),
      };
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.isConnected && ['api', 'guestId', 'property', 'day'].some((name) => changed.has(name)))
      this.#ask();
    if (changed.has('preferences')) this.face?.renew();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.api = undefined;
    this.preferences = undefined;
    this.guestId = undefined;
    this.removeAttribute('guest-id');
  }

  protected override bones(): TemplateResult {
    return panelBones();
  }

  #ask(): void {
    this.face?.clear();
    const { api, guestId, property, day } = this;
    const controller = api && guestId ? createLiveAnswer(panelAnswer(api)) : undefined;
    this.#shows.show(controller);
    if (guestId) controller?.show({ guestId, property, day });
  }
}
