/** Where very many people have their e-mail. */
const COMMON = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'live.com',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'fastmail.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'orange.fr',
  'wanadoo.fr',
  'laposte.net',
  'libero.it',
  'btinternet.com',
  'comcast.net',
  'verizon.net',
  'yandex.ru',
  'mail.ru',
  'qq.com',
  '163.com',
] as const;

/** Real ones that are a slip away from one above. */
const REAL = new Set([
  'email.com',
  'ymail.com',
  'mail.com',
  'gmx.at',
  'gmx.ch',
  'gmx.com',
  'me.com',
  'mac.com',
  '126.com',
  'live.co',
  'web.ca',
]);

/** The domain that was probably meant: a common one, or one of `others`, one slip away. */
export function mistypedDomain(domain: string, others: readonly string[]): string | undefined {
  const known: readonly string[] = [...COMMON, ...others];
  if (known.includes(domain) || REAL.has(domain)) return undefined;
  return known.find((one) => isOneSlip(domain, one));
}

/** Whether two words differ by one letter that was added, lost or changed, or by two neighbours that changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [rest, wanted] = [one.slice(start), other.slice(start)];
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  );
}
