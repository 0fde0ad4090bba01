import type { Source } from '@innkeeper/core';

/** What every reader of saved payloads takes, besides the tables of its own. */
export interface SavedPayloads {
  readonly files: readonly string[];
  /** The name of the system among the sources of the house. */
  readonly system?: string;
  /** The property of payloads that name none. */
  readonly property?: string;
  /** The currency of amounts that bring none, ISO 4217. */
  readonly currency?: string;
  /** What the payloads are, where their shape does not tell. */
  readonly kind?: string;
  /** What the hotel knows about its own codes, from a file. */
  readonly tables?: unknown;
  /** What stands for what nobody says, where payloads are looked at and not kept; without it such records are refused. */
  readonly assumed?: Assumed;
}

/** What stands for the property, the currency and the id that neither payloads nor people name. */
export interface Assumed {
  readonly property: string;
  readonly currency: string;
  /** Whether a file's name is the id of the one thing it is about. */
  readonly namedByFile: boolean;
}

/** A system whose payloads can be read from files. */
export interface PayloadSystem {
  /** The kinds of payload that can be said with `--kind`. */
  readonly kinds: readonly string[];
  /** How the names of its files end, where a folder is given. */
  readonly files: RegExp;
  /** Whether `--map` has to say what its columns mean. */
  readonly needsMap?: boolean;
  /** Whether each file stands for itself; else what is read together may explain one another. */
  readonly isApart?: boolean;
  readonly open: (saved: SavedPayloads) => Source;
}

const json = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i;

/** Every system there is, loaded when it is asked for. */
export const payloadSystems: Readonly<Record<string, () => Promise<PayloadSystem>>> = {
  opera: async () => {
    const { operaFiles, operaKinds } = await import('@innkeeper/adapters/opera');

    return {
      kinds: Object.keys(operaKinds),
      files: json,
      open: ({ property, tables, assumed, ...saved }) => {
        const hotelId = property ?? assumed?.property;

        return operaFiles({ ...assumed, ...asTables(tables), ...saved, ...(hotelId && { hotelId }) });
      },
    };
  },
  mews: async () => {
    const { mewsFiles, mewsKinds } = await import('@innkeeper/adapters/mews');

    return {
      kinds: Object.keys(mewsKinds),
      files: json,
      open: ({ property, tables, assumed, ...saved }) =>
        mewsFiles({
          ...asTables(tables),
          ...saved,
          ...(property && { enterpriseId: property }),
          ...(assumed && { otherwiseEnterpriseId: assumed.property }),
        }),
    };
  },
  opentravel: async () => {
    const { openTravelFiles } = await import('@innkeeper/adapters/opentravel');

    return {
      kinds: [],
      files: /\.xml(?:\.gz)?$/i,
      open: ({ tables, assumed, ...saved }) => openTravelFiles({ ...assumed, ...asTables(tables), ...saved }),
    };
  },
  square: async () => {
    const { squareFiles, squareKinds } = await import('@innkeeper/adapters/square');

    return jsonSystem(Object.keys(squareKinds), squareFiles);
  },
  cloudbeds: async () => {
    const { cloudbedsFiles, cloudbedsKinds } = await import('@innkeeper/adapters/cloudbeds');

    return jsonSystem(Object.keys(cloudbedsKinds), cloudbedsFiles);
  },
  apaleo: async () => {
    const { apaleoFiles, apaleoKinds } = await import('@innkeeper/adapters/apaleo');

    return jsonSystem(Object.keys(apaleoKinds), apaleoFiles);
  },
  toast: async () => {
    const { toastFiles, toastKinds } = await import('@innkeeper/adapters/toast');

    return jsonSystem(Object.keys(toastKinds), toastFiles);
  },
  simphony: async () => {
    const { simphonyFiles, simphonyKinds } = await import('@innkeeper/adapters/simphony');

    return jsonSystem(Object.keys(simphonyKinds), simphonyFiles);
  },
  htng: async () => {
    const { htngFiles, htngKinds } = await import('@innkeeper/adapters/htng');

    return jsonSystem(Object.keys(htngKinds), htngFiles);
  },
  rms: async () => {
    const { rmsFiles, rmsKinds } = await import('@innkeeper/adapters/rms');

    return jsonSystem(Object.keys(rmsKinds), rmsFiles);
  },
  shiji: async () => {
    const { shijiFiles, shijiKinds } = await import('@innkeeper/adapters/shiji');

    return jsonSystem(Object.keys(shijiKinds), shijiFiles);
  },
  vcard: async () => {
    const { vcardFiles } = await import('@innkeeper/adapters/vcard');

    return {
      kinds: [],
      files: /\.vcf(?:\.gz)?$/i,
      open: ({ tables, assumed, ...saved }) => vcardFiles({ ...asTables(tables), ...saved }),
    };
  },
  'members-cn': async () => {
    const { membersCnFiles, membersCnKinds } = await import('@innkeeper/adapters/members-cn');

    return jsonSystem(Object.keys(membersCnKinds), membersCnFiles);
  },
  tastyigniter: async () => {
    const { tastyigniterFiles, tastyigniterKinds } = await import('@innkeeper/adapters/tastyigniter');

    return jsonSystem(Object.keys(tastyigniterKinds), tastyigniterFiles);
  },
  lightspeed: async () => {
    const { lightspeedFiles, lightspeedKinds } = await import('@innkeeper/adapters/lightspeed');

    return jsonSystem(Object.keys(lightspeedKinds), lightspeedFiles);
  },
  csv: async () => {
    const { csvSource } = await import('@innkeeper/adapters/csv');

    return {
      kinds: [],
      files: /\.(?:csv|tsv|txt|jsonl|ndjson)(?:\.gz)?$/i,
      needsMap: true,
      isApart: true,
      open: ({ files: [file = ''], tables, currency, system, property }) =>
        csvSource({
          file,
          mapping: inCurrency(tables, currency),
          ...(system && { system }),
          ...(property && { property }),
        }),
    };
  },
};

/** A mapping of columns whose amounts are in a currency that somebody said beside it. */
export function inCurrency(mapping: unknown, currency: string | undefined): unknown {
  return currency === undefined ? mapping : { ...asTables(mapping), currency };
}

function asTables(tables: unknown): object {
  return typeof tables === 'object' && tables !== null ? tables : {};
}

function jsonSystem(
  kinds: readonly string[],
  files: (options: Omit<SavedPayloads, 'tables' | 'assumed'>) => Source,
): PayloadSystem {
  return {
    kinds,
    files: json,
    open: ({ tables, assumed, ...saved }) => files({ ...assumed, ...asTables(tables), ...saved }),
  };
}
