/** Why a body could not be read. */
export type BodyProblem = 'too-large' | 'cut';

/**
 * The text of a body, read as it comes and given up as soon as it is too large, so that nobody can fill the memory.
 * @param limit bytes, after unpacking
 */
export async function readCapped(
  response: Response,
  limit: number,
): Promise<{ readonly text: string } | { readonly problem: BodyProblem }> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel().catch(() => undefined);

    return { problem: 'too-large' };
  }
  if (!response.body) return { text: '' };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode() };
      size += value.byteLength;
      if (size > limit) {
        await reader.cancel().catch(() => undefined);

        return { problem: 'too-large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { problem: 'cut' };
  }
}
