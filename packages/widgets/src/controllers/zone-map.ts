import type { InnkeeperApi, ZonesAnswer, ZonesInput } from '@innkeeper/core';
import type { Watching } from './follow.ts';
import type { LiveQuestion } from './live-question.ts';
import { createLiveQuestion } from './live-question.ts';

/** The part of the API that the map uses. */
export type ZoneMapApi = Pick<InnkeeperApi, 'readZones'> & Watching;

/** The map without a pixel: zones, strongholds and influencers, kept up to date. */
export type ZoneMap = LiveQuestion<ZonesInput, ZonesAnswer>;

/** What the map is made with. */
export interface ZoneMapOptions {
  readonly api: ZoneMapApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a map. Nothing is asked before it is shown. */
export function createZoneMap({ api, now }: ZoneMapOptions): ZoneMap {
  return createLiveQuestion({ api, now, call: (input, options) => api.readZones(input, options) });
}
