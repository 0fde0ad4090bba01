/** What Node needs to run our TypeScript. */
export declare const sourceFlags: readonly string[];
/** Runs a TypeScript file of this workspace from its sources and gives its exit code. */
export declare function runSource(
  file: string,
  args: readonly string[],
  options?: { readonly flags?: readonly string[] },
): number;
