/** A fact of guests that a hotel adds by itself; it can be asked at once in segments and pivots. */
export interface CustomColumn {
  /** What rules and pivots call it: `pillow`. */
  readonly name: string;
  readonly kind: 'word' | 'number' | 'day';
  /**
   * Where its values come from: a field that a system sends beside ours, by its path in `extra` of the profile
   * (`udf.pillow`), or a wish, by its attribute (`bed.pillow`).
   */
  readonly from: { readonly profile: string } | { readonly preference: string };
}
