import type { TaskRecord } from '../../records/service-record.ts';
import type { Reason } from '../../shared/reason.ts';

/** Why a task was opened. */
export function reasonOf({ why, department, touchpoint, part, value, before, n }: TaskRecord): Reason {
  return {
    code: `task/${why}`,
    facts: {
      department,
      value,
      ...(part !== undefined && { part }),
      ...(touchpoint !== undefined && { touchpoint }),
      ...(before !== undefined && { before }),
      ...(n !== undefined && { n }),
    },
  };
}
