import { words } from './words.ts';

/** Whose badge it is. */
export const recipientChecks = {
  RECIPIENT_FORM: words({
    title: 'The recipient is named properly',
    explanation:
      'A recipient is named by `email`, `url`, `telephone` or `id`, in clear or hashed: `sha256$` or `md5$` and the digits of the hash. What is called hashed must look like a hash, and what is in clear like what its `type` says: an address of e-mail, an address (http or https), a telephone number (E.164). An `md5` hash is read, and it is weak.',
    passed: 'The recipient is named in a form that can be compared.',
    failed: 'The recipient is named in a form that cannot be compared.',
    unsettled: 'The recipient is named by an algorithm that is not known here.',
  }),
  RECIPIENT_MATCHES: words({
    title: 'It is this person’s',
    explanation:
      'The e-mail address or other identity that was typed is hashed with the badge’s salt and compared, as it was typed and in small letters, since issuers differ in that.',
    passed: 'It was awarded to this identity.',
    failed: 'It was awarded to another identity.',
    unsettled: 'Whose it is could not be settled.',
  }),
} as const;
