import { InnkeeperError } from '@innkeeper/core';

/** What addresses a source may have. */
export interface AddressRules {
  readonly system: string;
  /** Whether plain HTTP is fine beyond this machine. @defaultValue false */
  readonly allowHttp?: boolean;
}

/** Whether a host is this machine, by the names that can mean nothing else. */
export function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/**
 * The address of a system, checked: HTTPS (HTTP only to this machine, or when it is said to be fine), no name and
 * password in it, no query. @throws `setting/invalid`
 */
export function baseUrlOf(text: string, { system, allowHttp = false }: AddressRules): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && isThisMachine(url.hostname);
  const problem =
    url === undefined
      ? 'is no address'
      : url.username !== '' || url.password !== ''
        ? 'holds a name or password; give those apart'
        : url.search !== '' || url.hash !== ''
          ? 'holds a query'
          : url.protocol === 'https:' || (url.protocol === 'http:' && (isLocal || allowHttp))
            ? undefined
            : 'is not https';
  if (url === undefined || problem !== undefined) {
    throw new InnkeeperError('setting/invalid', {
      name: system,
      field: 'baseUrl',
      problem: problem ?? 'is no address',
    });
  }

  return url;
}
