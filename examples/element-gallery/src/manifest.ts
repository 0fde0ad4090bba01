/** The parts of a custom elements manifest that the gallery shows. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly ElementEntry[] }[];
}

/** One element. */
export interface ElementEntry {
  readonly tagName: string;
  readonly description?: string;
  readonly members?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
}

/** One property, method, event or part. */
export interface Entry {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly type?: { readonly text?: string };
}
