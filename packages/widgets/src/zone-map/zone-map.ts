import type { Day, ZonesAnswer } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import type { ZoneMapApi, ZoneMap as ZoneMapController } from '../controllers/zone-map.ts';
import { createZoneMap } from '../controllers/zone-map.ts';
import { AskingElement } from '../shared/asking-element.ts';
import { boardGround } from '../shared/board.styles.ts';
import { boardBones } from '../shared/board-bones.ts';
import type { Face, FacePart, Host } from '../shared/face.ts';
import { createPart } from '../shared/part.ts';
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
 * @csspart counting - how far the guests are counted, where figures are long in coming
 * @csspart state - empty, failed and forbidden
 * @csspart stale - the line that says how old it is
 */
export class ZoneMap extends AskingElement<ZoneMapController, ZonesAnswer> {
  /** @internal */
  static override styles = [...AskingElement.styles, boardGround];
  /** @internal */
  static override readonly words = [zoneMapWords, boardWords];
  /** @internal */
  static override readonly given = ['zones'];
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

  protected override get asked(): Asked<ZonesAnswer> | undefined {
    return this.shown?.state;
  }

  protected override open(): ZoneMapController | undefined {
    return this.api && createZoneMap({ api: this.api });
  }

  protected override ask(controller: ZoneMapController): void {
    const { point, property, day } = this;
    controller.show({
      ...(point && { point }),
      ...(property !== undefined && { property }),
      ...(day && { asOf: day }),
      locale: localeOf(this),
    });
  }

  protected override keyWord(key: string): string {
    return ['j', 't', 'c'].includes(key) ? `zone-key/${key}` : super.keyWord(key);
  }

  protected override get facePart(): FacePart {
    return face;
  }

  protected override createFace(host: Host): Face | undefined {
    return face.here?.createZonesFace(host, () => ({
      answer: this.zones ?? this.answered,
      focus: () => this.autofocus && this.focus(),
    }));
  }

  protected override bones(): TemplateResult {
    return boardBones(7, this.words, this.asked);
  }
}
