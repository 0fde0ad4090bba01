/** Why a body could not be read. */
export type BodyProblem = 'too-large' | 'cut' | 'not-utf-8';

/** What has a body: a request, a response. */
export type Message = Pick<Response, 'body' | 'headers'>;

/**
 * The text of a body, read as it comes and given up as soon as it is too large, so that nobody can fill the memory.
 * @param limit bytes, after unpacking
 */
export async function readCapped(
  { headers, body }: Message,
  limit: number,
  { fatal = false }: { readonly fatal?: boolean } = {},
): Promise<{ readonly text: string } | { readonly problem: BodyProblem }> {
  if (Number(headers.get('content-length') ?? 0) > limit) {
    await body?.cancel().catch(() => undefined);

    return { problem: 'too-large' };
  }
  if (!body) return { text: '' };
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal });
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
  } catch (error) {
    return { problem: error instanceof TypeError && fatal ? 'not-utf-8' : 'cut' };
  }
}
