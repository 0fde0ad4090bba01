import type { Day, GuestId, PreferencesAnswer } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type {
  PreferencePanel as PanelController,
  PreferencePanelApi,
} from '../controllers/preference-panel.ts';
import { createPreferencePanel } from '../controllers/preference-panel.ts';
import { AskingElement } from '../shared/asking-element.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
import { rowsStyles } from '../shared/rows.styles.ts';
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
export class PreferencePanel extends AskingElement<PanelController, PreferencesAnswer> {
  /** @internal */
  static override styles = [...AskingElement.styles, rowsStyles];
  /** @internal */
  static override readonly words = [preferencePanelWords, wishWords];
  /** @internal */
  static override readonly asks = ['api', 'guestId', 'property', 'day'];
  /** @internal */
  static override readonly renews = ['preferences'];
  /** @internal */
  static override readonly holds = ['api', 'preferences', 'guestId'];
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

  protected override get given(): PreferencesAnswer | undefined {
    return this.preferences;
  }

  protected override get asked(): Asked<PreferencesAnswer> | undefined {
    return this.shown?.state.wishes;
  }

  protected override open(): PanelController | undefined {
    return this.api && this.guestId ? createPreferencePanel({ api: this.api }) : undefined;
  }

  protected override ask(controller: PanelController): void {
    const { guestId, property, day } = this;
    if (guestId) controller.show({ guestId, property, day });
  }

  protected override startOver(): void {
    this.face?.clear();
  }

  protected override get emptyWord(): string {
    return this.api ? 'panel/no-guest' : 'ui/no-api';
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createPanelFace(host, () => {
      const { shown } = this;

      return {
        answer: this.preferences ?? this.answered,
        shown,
        isPlain: this.preferences !== undefined,
        mayChange: this.preferences !== undefined || this.api?.changePreferences !== undefined,
        focus: () => this.autofocus && this.focus(),
      };
    });
  }

  protected override bones(): TemplateResult {
    return panelBones();
  }
}
