import type { Observable } from '@innkeeper/widgets/controllers';
import { useSyncExternalStore } from 'react';

// #region use-controller
/** The state of a headless controller, for any component of one's own: no element, no Lit. */
export function useController<State>(controller: Observable<State>): State {
  return useSyncExternalStore(controller.subscribe, () => controller.state);
}
// #endregion
