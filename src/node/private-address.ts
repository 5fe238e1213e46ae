import { BlockList, isIPv6 } from 'node:net';

/** Networks that are not the public Internet (IANA special-purpose registries), with those that carry an IPv4 address inside IPv6. */
const NOT_PUBLIC = {
  ipv4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  ipv6: [
    '::/96',
    '::ffff:0:0/96',
    '::ffff:0:0:0/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001::/23',
    '2001:db8::/32',
    '2002::/16',
    '3fff::/20',
    '5f00::/16',
    'fc00::/7',
    'fe80::/10',
    'fec0::/10',
    'ff00::/8',
  ],
} as const;

// One list for each family: a list that holds both takes an IPv4 address for its form inside IPv6.
const notPublic = { ipv4: blockListOf('ipv4'), ipv6: blockListOf('ipv6') };

/** Whether an address is one of this machine, of a private network, or of no network at all. */
export function isPrivateAddress(address: string): boolean {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  return notPublic[family].check(address, family);
}

function blockListOf(family: keyof typeof NOT_PUBLIC): BlockList {
  const list = new BlockList();
  for (const network of NOT_PUBLIC[family]) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}
