import { BlockList, isIP } from 'node:net';

/** What a hotel may have good reason to reach, but only where it says so: its own network, and this machine. */
const insideRanges = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const;

/** What nobody has good reason to reach by name: the metadata of cloud machines, this network, many at once. */
const neverRanges = [
  ['0.0.0.0', 8],
  ['100.100.100.200', 32],
  ['169.254.0.0', 16],
  ['192.0.0.192', 32],
  ['224.0.0.0', 3],
] as const;

/** Loopback, unique local (RFC 4193). */
const insideNetworks = [
  ['::1', 128],
  ['fc00::', 7],
] as const;

/** Unspecified, link-local, site-local, multicast, tunnels to an IPv4 address (6to4, Teredo), metadata. */
const neverNetworks = [
  ['::', 128],
  ['2001::', 32],
  ['2002::', 16],
  ['fd00:ec2::254', 128],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const inside = listOf(insideRanges, insideNetworks);
const never = listOf(neverRanges, neverNetworks);
const loopback = listOf([['127.0.0.0', 8]], [['::1', 128]]);

/** IPv4 ranges, also as a translator (NAT64, RFC 6052) writes them; as IPv6 maps them is known to the list. */
function listOf(
  ranges: readonly (readonly [string, number])[],
  networks: readonly (readonly [string, number])[],
): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) {
    list.addSubnet(net, prefix, 'ipv4');
    list.addSubnet(`64:ff9b::${net}`, 96 + prefix, 'ipv6');
  }
  for (const [net, prefix] of networks) list.addSubnet(net, prefix, 'ipv6');

  return list;
}

/** Who may be reached besides everybody in public. */
export interface Reach {
  /** Addresses of the hotel's own network. */
  readonly isInsideFine: boolean;
  /** This machine, where it is called by its name. */
  readonly isLoopbackFine: boolean;
}

/** Whether an address may be connected to. What is no address may not. */
export function mayReach(address: string, { isInsideFine, isLoopbackFine }: Reach): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const isIn = (list: BlockList): boolean => list.check(address, version === 4 ? 'ipv4' : 'ipv6');
  if (isIn(never)) return false;
  if (isIn(loopback)) return isLoopbackFine || isInsideFine;

  return isInsideFine || !isIn(inside);
}
