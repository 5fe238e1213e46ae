import { parseAwardId } from '../../model/ids.ts';
import { parseLanguageTag, parseSiteUrl, parseWebUrl } from '../../model/text.ts';
import { parseDay, parseDuration, parseInstant } from '../../model/time.ts';
import { isEd25519Key } from '../claim-key.ts';
import { isSafeSalt } from '../identity.ts';
import type { FormatName } from './schema.ts';

/** Whether a text has the form it must have. */
export const formats: Readonly<Record<FormatName, (text: string) => boolean>> = {
  'award-id': (text) => parseAwardId(text) !== undefined,
  day: (text) => parseDay(text) !== undefined,
  duration: (text) => parseDuration(text) !== undefined,
  'ed25519-key': isEd25519Key,
  email: (text) => /^[!#$%&'*+/=?^_`{|}~.A-Za-z0-9-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text),
  instant: (text) => parseInstant(text) !== undefined,
  'language-tag': (text) => parseLanguageTag(text) !== undefined,
  'picture-name': (text) => /^[A-Za-z0-9][A-Za-z0-9._-]*\.(png|svg)$/.test(text),
  reviewer: (text) =>
    /^@[A-Za-z0-9](?:[-_]?[A-Za-z0-9]){0,38}(?:\/[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9_])?)?$/.test(text),
  salt: isSafeSalt,
  'site-url': (text) => parseSiteUrl(text) !== undefined,
  slug: (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 64,
  telephone: (text) => /^\+[1-9]\d{1,14}(;ext=\d+)?$/.test(text),
  'web-url': (text) => parseWebUrl(text) !== undefined,
};
