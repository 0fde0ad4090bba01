import type { CallOptions, InnkeeperApi, OperationName, WatchOptions } from '@innkeeper/core';
import { operations } from '@innkeeper/core';
import { callOperation } from './call-operation.ts';
import { openLine } from './line.ts';
import type { ClientOptions } from './options.ts';
import { watchEvents } from './watch-events.ts';

/**
 * The house from afar: the same API as in its own process, so that a screen cannot tell one from the other. Errors
 * come back with the same codes. @throws `setting/invalid` where the address is none
 */
export function createClient(options: ClientOptions): InnkeeperApi {
  const line = openLine(options);
  const names = Object.keys(operations) as OperationName[];
  const methods = names.map((name) => [
    name,
    (input: unknown, callOptions?: CallOptions) => callOperation(line, name, input, callOptions),
  ]);
  const watch: InnkeeperApi['watch'] = (watchOptions?: WatchOptions) => watchEvents(line, watchOptions);

  return { ...Object.fromEntries(methods), watch } as InnkeeperApi;
}
