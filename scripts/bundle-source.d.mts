/** The condition under which `@innkeeper/*` means the sources instead of the built files. */
export declare const sourceCondition: string;
/** Runs a source in this very process. */
export declare function startSource(file: string): Promise<void>;
/** The file that Node runs in the place of a source, which is named from the root of the workspace. */
export declare function bundledSource(file: string): Promise<string>;
