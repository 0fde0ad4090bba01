/** Takes a folder by a file that names its holder. @throws an error with `code` `folder-in-use` and the `pid` of the holder */
export declare function lockByFile(folder: string): Promise<{ readonly release: () => Promise<void> }>;
