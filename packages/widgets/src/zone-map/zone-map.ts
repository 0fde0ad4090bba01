import type { Day, ZonesAnswer } from '@innkeeper/core';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { ZoneMapApi, ZoneMap as ZoneMapController } from '../controllers/zone-map.ts';
import { createZoneMap } from '../controllers/zone-map.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import type { Standing } from '../shared/innkeeper-element.ts';
import { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { createPart } from '../shared/part.ts';
import { Shows } from '../shared/shows.ts';
import { boardWords } from '../words/board-words.ts';
import { localeOf } from '../words/locale.ts';
import { zoneMapWords } from './words.ts';

const face = createPart(() => import('./face.ts'));

/**
 * Where guests live around the house: four quadrants and three rings, drawn without tiles, with strongholds and those
 * through whom a zone is opened. Guests without coordinates are counted as such. Any layer of tiles can be put below.
 *
 * @element ik-zone-map
 * @slot tiles - a layer of tiles below the zones; `ik-map-shown` says which bounds it is to show
 * @fires {MapShownEvent} ik-map-shown - the map is drawn, with the bounds it has
 * @fires {FileSaveEvent} ik-file-save - before the GeoJSON is downloaded; cancellable
 * @fires {GuestOpenEvent} ik-guest-open - somebody wants to see one of the guests
 * @csspart frame - everything
 * @csspart map - the drawing, and the tiles below it
 * @csspart zone - one of the twelve zones, also `chosen`
 * @csspart chosen - what is said of the zone that is chosen
 * @csspart strongholds - places where many active guests live close together
 * @csspart table - the figures behind the map
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class ZoneMap extends InnkeeperElement {
  /** @internal */
  static override styles = [...InnkeeperElement.styles, boardGround];
  /** @internal */
  static override readonly words = [zoneMapWords, boardWords];
  /** @internal */
  static override properties = {
    api: { attribute: false },
    zones: { attribute: false },
    point: { attribute: false },
    property: {},
    day: {},
  };

  /** The house: in the process, or its HTTP client. */
  api?: ZoneMapApi;
  /** Plain data instead of an API: the host asks, this element shows. */
  zones?: ZonesAnswer;
  /** Where the cross stands. @defaultValue the place of the property */
  point?: { readonly latitude: number; readonly longitude: number };
  /** The property around which guests are laid out. @defaultValue the only one of the house */
  property?: string;
  /** The day of the question. @defaultValue the business day of the property */
  day?: Day;

  readonly #shows = new Shows<ZoneMapController>(this);

  protected override get standing(): Standing {
    if (this.zones) return { state: 'ready' };

    return this.#shows.shown?.state ?? { state: 'empty' };
  }

  protected override keyWord(key: string): string {
    return ['j', 't', 'c'].includes(key) ? `zone-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createZonesFace(host, () => ({
      answer: this.zones ?? answerOf(this.#shows.shown?.state ?? { state: 'empty' }),
      focus: () => this.autofocus && this.focus(),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['api', 'point', 'property', 'day'].some((name) => changed.has(name))) this.#ask();
    if (changed.has('zones')) this.face?.renew();
  }

  protected override lookAgain(): void {
    void this.#shows.shown?.again();
  }

  protected override letGo(): void {
    this.#shows.show(undefined);
    this.api = undefined;
    this.zones = undefined;
    this.point = undefined;
  }

  protected override bones(): TemplateResult {
    return boardBones(7);
  }

  #ask(): void {
    const { api, point, property, day } = this;
    const controller = api ? createZoneMap({ api }) : undefined;
    this.#shows.show(controller);
    controller?.show({
      ...(point && { point }),
      ...(property !== undefined && { property }),
      ...(day && { asOf: day }),
      locale: localeOf(this),
    });
  }
}
