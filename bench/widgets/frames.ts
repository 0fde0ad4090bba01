/** Milliseconds from now until the frame that shows what `draw` has drawn has been handed to the screen. */
export async function untilPainted(draw: () => void): Promise<number> {
  await nextFrame();
  const begin = performance.now();
  draw();
  // Drawn before this frame is laid out; the first message after it comes when layout and painting are done.
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

  return performance.now() - begin;
}

/** Scrolls from the top to the end by half a window in each frame. @returns the longest frame in milliseconds */
export async function longestFrame(list: Element): Promise<number> {
  if (list.scrollHeight <= list.clientHeight) throw new Error('There is nothing to scroll.');
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

/** Waits until an element shows what it was given: its view and words come in pieces the first time. */
export async function shown(element: Element, part: string): Promise<readonly Element[]> {
  for (let frame = 0; frame < 600; frame += 1) {
    const parts = [...(element.shadowRoot?.querySelectorAll(part) ?? [])];
    if (parts.length > 0 && element.shadowRoot?.querySelector('.frame[aria-busy=false]')) return parts;
    await nextFrame();
  }
  throw new Error(`<${element.localName}> never showed ${part}.`);
}
