import { hashedIdentity, type Recipient } from '../model/recipient.ts';

/** Whether a recipient is known by the page of an account at one of these hosts, `https://github.com`: in clear, by its hash, or in the public profile. */
export function isAccountOf(
  { identity, profile }: Pick<Recipient, 'identity' | 'profile'>,
  login: string,
  hosts: readonly string[],
): boolean {
  const pages = hosts.flatMap((host) => spellings(host, login));
  const isPage = (address: string) => pages.some((page) => page.toLowerCase() === address.toLowerCase());
  if (profile?.url !== undefined && isPage(profile.url)) return true;
  if (identity.kind === 'plain') return isPage(identity.identity);
  return (
    identity.property === 'url' &&
    pages.some((page) => hashedIdentity('url', page, identity.salt)?.hash === identity.hash)
  );
}

/** The page of an account in every spelling in which people give it; a hash tells of one only. */
function spellings(host: string, login: string): readonly string[] {
  const { host: name } = new URL(host);
  const starts = ['https', 'http'].flatMap((scheme) => [`${scheme}://${name}`, `${scheme}://www.${name}`]);
  const names = new Set([login, login.toLowerCase(), login.toUpperCase()]);
  return starts.flatMap((start) => [...names].flatMap((each) => [`${start}/${each}`, `${start}/${each}/`]));
}
