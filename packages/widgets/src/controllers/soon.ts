/** Does something soon, once for all who ask meanwhile: a busy house does not make a screen ask without end. */
export interface Soon {
  ask(): void;
  cancel(): void;
}

/** @param wait in milliseconds */
export function soon(act: () => void, wait = 150): Soon {
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        act();
      }, wait);
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
