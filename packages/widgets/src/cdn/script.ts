// Everything, with both languages, for pages that cannot load modules.
import '../define.ts';

export * from '../index.ts';
