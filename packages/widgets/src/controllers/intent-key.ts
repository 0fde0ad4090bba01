/** A key for one intent of one person, unguessable; works on plain http too, where `randomUUID` does not exist. */
export function intentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));

  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
