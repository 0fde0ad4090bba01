/** Milliseconds from now until the frame that shows what `draw` has drawn has been handed to the screen. */
export async function untilPainted(draw: () => void): Promise<number> {
  await nextFrame();
  const begin = performance.now();
  draw();
  await nextFrame();
  // The first message after a frame comes when its layout and painting are done.
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

  return performance.now() - begin;
}

/** Scrolls from the top to the end by half a window in each frame. @returns the longest frame in milliseconds */
export async function longestFrame(list: Element): Promise<number> {
  let longest = 0;
  let last = await nextFrame();
  while (list.scrollTop + list.clientHeight < list.scrollHeight - 1) {
    list.scrollTop += list.clientHeight / 2;
    const now = await nextFrame();
    longest = Math.max(longest, now - last);
    last = now;
  }

  return longest;
}

function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
