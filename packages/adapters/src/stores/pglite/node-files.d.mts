import { NodeFS } from '@electric-sql/pglite/nodefs';

/** A folder as PGlite's file system, in which it costs little that a file is not there. */
export declare class QuickNodeFS extends NodeFS {}
