import type { Incoming } from '@innkeeper/core';
import { samples as apaleoSamples } from './apaleo/samples.test-data.ts';
import { apaleoRecords } from './apaleo/to-records.ts';
import { samples as cloudbedsSamples } from './cloudbeds/samples.test-data.ts';
import { cloudbedsRecords } from './cloudbeds/to-records.ts';
import { samples as htngSamples } from './htng/samples.test-data.ts';
import { htngRecords } from './htng/to-records.ts';
import { samples as lightspeedSamples } from './lightspeed/samples.test-data.ts';
import { lightspeedRecords } from './lightspeed/to-records.ts';
import { samples as membersCnSamples } from './members-cn/samples.test-data.ts';
import { membersCnRecords } from './members-cn/to-records.ts';
import { samples as mewsSamples } from './mews/samples.test-data.ts';
import { mewsRecords } from './mews/to-records.ts';
import { samples as opentravelSamples } from './opentravel/samples.test-data.ts';
import { openTravelRecords } from './opentravel/to-records.ts';
import { samples as operaSamples } from './opera/samples.test-data.ts';
import { operaRecords } from './opera/to-records.ts';
import { samples as rmsSamples } from './rms/samples.test-data.ts';
import { rmsRecords } from './rms/to-records.ts';
import { samples as shijiSamples } from './shiji/samples.test-data.ts';
import { shijiRecords } from './shiji/to-records.ts';
import { samples as simphonySamples } from './simphony/samples.test-data.ts';
import { simphonyRecords } from './simphony/to-records.ts';
import { samples as squareSamples } from './square/samples.test-data.ts';
import { squareRecords } from './square/to-records.ts';
import { samples as tastyigniterSamples } from './tastyigniter/samples.test-data.ts';
import { tastyigniterRecords } from './tastyigniter/to-records.ts';
import { samples as toastSamples } from './toast/samples.test-data.ts';
import { toastRecords } from './toast/to-records.ts';

/** One system whose payloads are read: its samples, and how it reads them. */
export interface EverySource {
  readonly title: string;
  readonly samples: Readonly<Record<string, unknown>>;
  readonly read: (payload: unknown) => readonly Incoming[];
}

const tables = { timeZone: 'UTC', currency: 'EUR' } as const;

/** Every system whose payloads are read, by its door. */
export const everySource: Readonly<Record<string, EverySource>> = {
  opera: { title: 'OPERA Cloud', samples: operaSamples, read: (payload) => operaRecords(payload) },
  mews: {
    title: 'Mews',
    samples: mewsSamples,
    read: (payload) => mewsRecords(payload, { place: { enterpriseId: 'e1' } }),
  },
  cloudbeds: {
    title: 'Cloudbeds',
    samples: cloudbedsSamples,
    read: (payload) => cloudbedsRecords(payload, tables),
  },
  apaleo: { title: 'apaleo', samples: apaleoSamples, read: (payload) => apaleoRecords(payload, tables) },
  opentravel: {
    title: 'OpenTravel XML',
    samples: opentravelSamples,
    read: (payload) => openTravelRecords(payload, tables),
  },
  htng: { title: 'HTNG Express', samples: htngSamples, read: (payload) => htngRecords(payload, tables) },
  rms: { title: 'RMS Cloud', samples: rmsSamples, read: (payload) => rmsRecords(payload, tables) },
  shiji: {
    title: 'Shiji Enterprise Platform',
    samples: shijiSamples,
    read: (payload) => shijiRecords(payload, tables),
  },
  square: { title: 'Square', samples: squareSamples, read: (payload) => squareRecords(payload, tables) },
  toast: { title: 'Toast', samples: toastSamples, read: (payload) => toastRecords(payload, tables) },
  simphony: {
    title: 'Simphony',
    samples: simphonySamples,
    read: (payload) => simphonyRecords(payload, tables),
  },
  lightspeed: {
    title: 'Lightspeed K-Series',
    samples: lightspeedSamples,
    read: (payload) => lightspeedRecords(payload, tables),
  },
  'members-cn': {
    title: 'Members in China',
    samples: membersCnSamples,
    read: (payload) => membersCnRecords(payload, tables),
  },
  tastyigniter: {
    title: 'TastyIgniter',
    samples: tastyigniterSamples,
    read: (payload) => tastyigniterRecords(payload, tables),
  },
};
