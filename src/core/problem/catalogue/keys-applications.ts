import type { KeyFault } from '../../proof/key-fault.ts';
import { entry } from '../entry.ts';

/** What is wrong with the keys to which applicants seal their addresses. */
export const applicationsKeyProblems = {
  APPLICATIONS_KEY_UNFIT: entry<{ issuer: string; fault: KeyFault }>({
    title: 'A key that nothing can be sealed to',
    message: ({ fault }) => `This is not a public key that addresses can be sealed to: ${whyUnfit(fault)}.`,
    hint: ({ issuer }) => `Remove the file and make a new pair with \`npm run keys -- new-applications ${issuer}\`.`,
    explanation: `Whoever applies for a badge seals their e-mail address in the browser, to the key in \`issuers/<issuer>/applications.pem\`. It is an RSA public key of 2048 to 8192 bits in PEM form, called SPKI, and nothing else is in the file:

\`\`\`text
-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA…
-----END PUBLIC KEY-----
\`\`\`

Its private half is only in the environment of the job that takes in applications.`,
  }),

  APPLICATIONS_KEY_SIGNS: entry<{ issuer: string; key: string }>({
    title: 'One key for signing and for applications',
    message: ({ key }) => `This is the key \`${key}\`, with which the issuer signs.`,
    hint: ({ issuer }) =>
      `Remove the file and make a pair of its own with \`npm run keys -- new-applications ${issuer}\`.`,
    explanation: `The key that signs is known to the publishing job alone, and the key that opens applications to the job that takes them in, which reads the text of strangers. With one key for both, whoever gets hold of the second could sign badges.`,
  }),
};

function whyUnfit(fault: KeyFault): string {
  switch (fault.kind) {
    case 'not-pem':
      return 'it has no line `-----BEGIN PUBLIC KEY-----`';
    case 'other-pem':
      return `it holds a \`${fault.label}\``;
    case 'broken':
      return 'it is damaged, or there is something else before or after the key';
    case 'not-rsa':
      return 'it is not a plain RSA key';
    case 'size':
      return `it has ${fault.bits} bits, and must have between 2048 and 8192`;
    case 'exponent':
      return 'its public exponent is not an odd number from 3 to 33 bits long';
  }
}
