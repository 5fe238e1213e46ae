/** Why something that was sent in is not taken: what is wrong with it, and what its sender can do now. Plain text; whoever prints it escapes it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly hint: string;
}

export type RefusalCode = keyof typeof refusals;

const APPLY_AGAIN = 'Fill in the form of the badge again; it writes the issue for you.';
const EDIT = 'Edit the text of the issue; it is read again each time.';
const LINK = 'Open the link of the claim again, and send the issue that it prepares, from your own account.';
const PAYLOAD = 'The form of a payload is described in docs/machines.md.';

function refusal<Code extends string>(code: Code, message: string, hint: string) {
  return { code, message, hint } as const;
}

/** Everything for which an application, a claim or a payload is refused before it is an award. */
export const refusals = {
  FORM_TOO_LONG: (limit: number) =>
    refusal(
      'FORM_TOO_LONG',
      `The text is longer than ${limit} characters.`,
      'Say it in fewer words, and link to the rest.',
    ),
  FORM_UNSEEN_CHARACTER: (character: string, line: number) =>
    refusal(
      'FORM_UNSEEN_CHARACTER',
      `Line ${line} holds a character that cannot be seen, ${character}.`,
      'Delete it, or type the line anew; it often comes along when text is pasted.',
    ),
  FORM_HIDDEN_COMMENT: (line: number) =>
    refusal(
      'FORM_HIDDEN_COMMENT',
      `Line ${line} holds an HTML comment, which readers of the issue would not see.`,
      'Delete it, with its `<!--`.',
    ),
  FORM_HEADING_MISSING: (label: string) =>
    refusal('FORM_HEADING_MISSING', `The heading “${label}” is missing, or is not in its place.`, APPLY_AGAIN),
  FORM_HEADING_FORGED: (label: string, line: number) =>
    refusal(
      'FORM_HEADING_FORGED',
      `Line ${line} looks like the heading “${label}” of the form, which stands in the issue once and in its place only.`,
      'Give that heading in your text another name.',
    ),
  FORM_HEADING_IN_TEXT: (line: number) =>
    refusal(
      'FORM_HEADING_IN_TEXT',
      `Line ${line} is a heading, and in the issue only the form has headings.`,
      'Write it without the `#` or the line below it, for example in bold: `**What I did**`.',
    ),
  FORM_TEXT_BEFORE: () =>
    refusal('FORM_TEXT_BEFORE', 'There is text before the first heading of the form.', APPLY_AGAIN),
  FORM_ONE_LINE: (label: string) =>
    refusal('FORM_ONE_LINE', `“${label}” is one line, and there is more than one.`, APPLY_AGAIN),
  FORM_BADGE: () =>
    refusal(
      'FORM_BADGE',
      'What stands under “Badge” is not the name of a badge, such as `first-pull-request`.',
      APPLY_AGAIN,
    ),
  FORM_EVIDENCE: (line: number) =>
    refusal(
      'FORM_EVIDENCE',
      `Item ${line} of the evidence is not of the form that is read here.`,
      'Write each on a line of its own: the number of the criterion, a full stop, the address, a dash, what it is. For example: 1. https://example.com/work — My work',
    ),
  FORM_EVIDENCE_TOO_MUCH: (limit: number) =>
    refusal(
      'FORM_EVIDENCE_TOO_MUCH',
      `There are more than ${limit} items of evidence.`,
      'Give the ones that say most.',
    ),
  ADDRESS_IN_CLEAR: () =>
    refusal(
      'ADDRESS_IN_CLEAR',
      'There is an e-mail address in the text, which everybody can read.',
      'Delete it from the text, and from the history of edits in the menu of the issue. Your own address belongs into the form of the badge, which seals it.',
    ),
  UNKNOWN_BADGE: () =>
    refusal('UNKNOWN_BADGE', 'There is no badge of that name here.', 'Choose one on the page of badges.'),
  BADGE_RETIRED: () =>
    refusal(
      'BADGE_RETIRED',
      'This badge is not awarded any more.',
      'Those who have it keep it. Choose another on the page of badges.',
    ),
  APPLICATIONS_CLOSED: () =>
    refusal(
      'APPLICATIONS_CLOSED',
      'Nobody can apply for this badge: its issuer awards it unasked.',
      'Ask the issuer, whose page says how.',
    ),
  SEALED_FORM: () =>
    refusal(
      'SEALED_FORM',
      'The sealed address is damaged, cut off, or was sealed in another way than is taken here.',
      APPLY_AGAIN,
    ),
  SEALED_OTHER_BADGE: () => refusal('SEALED_OTHER_BADGE', 'The address was sealed for another badge.', APPLY_AGAIN),
  SEALED_OTHER_KEY: () =>
    refusal(
      'SEALED_OTHER_KEY',
      'The sealed address cannot be opened: it is damaged, or was sealed to another key.',
      APPLY_AGAIN,
    ),
  SEALED_NO_ADDRESS: () => refusal('SEALED_NO_ADDRESS', 'What was sealed is not an e-mail address.', APPLY_AGAIN),
  CLAIM_FORM: () => refusal('CLAIM_FORM', 'The claim is damaged or cut off.', LINK),
  CLAIM_UNKNOWN: () => refusal('CLAIM_UNKNOWN', 'This badge has no such claim.', LINK),
  CLAIM_SIGNATURE: () =>
    refusal('CLAIM_SIGNATURE', 'The claim was not made with the link that was handed out, or was changed since.', LINK),
  CLAIM_OTHER_PERSON: () =>
    refusal('CLAIM_OTHER_PERSON', 'The claim was made for another account than the one that opened the issue.', LINK),
  CLAIM_OTHER_BADGE: () => refusal('CLAIM_OTHER_BADGE', 'The claim was made for another badge.', LINK),
  CLAIM_OTHER_ADDRESS: () =>
    refusal('CLAIM_OTHER_ADDRESS', 'The claim was made with another address than the one in the issue.', LINK),
  CLAIM_NOT_YET: (from: string) =>
    refusal(
      'CLAIM_NOT_YET',
      `The claim is good from ${from} on.`,
      'Edit the issue on that day; it is read again then.',
    ),
  CLAIM_OVER: (until: string) =>
    refusal(
      'CLAIM_OVER',
      `The claim was good until ${until}.`,
      'If you were there, ask the issuer, who can award the badge without it.',
    ),
  CLAIM_USED_UP: (limit: number) =>
    refusal(
      'CLAIM_USED_UP',
      `The claim is good for ${limit === 1 ? 'one award' : `${limit} awards`}, and there are as many already.`,
      'If you were there, ask the issuer, who can award the badge without it.',
    ),
  CLAIM_USED_BY_YOU: () =>
    refusal(
      'CLAIM_USED_BY_YOU',
      'Your account has used this claim already.',
      'Look for your earlier issue; a claim is good for each person once.',
    ),
  PAYLOAD_TOO_LARGE: (limit: number) =>
    refusal('PAYLOAD_TOO_LARGE', `The payload is larger than ${limit} bytes.`, PAYLOAD),
  PAYLOAD_VERSION: () => refusal('PAYLOAD_VERSION', 'The payload is of another version than 1.', PAYLOAD),
  PAYLOAD_FORM: (path: string, sentence: string) =>
    refusal('PAYLOAD_FORM', `In the payload, \`${path === '' ? '/' : path}\` ${sentence}.`, PAYLOAD),
  PAYLOAD_TOO_DEEP: (limit: number) =>
    refusal('PAYLOAD_TOO_DEEP', `In the payload there is more than ${limit} levels of objects and lists.`, PAYLOAD),
  PAYLOAD_CHARACTER: (path: string, character: string) =>
    refusal(
      'PAYLOAD_CHARACTER',
      `In the payload, \`${path === '' ? '/' : path}\` holds the character ${character}, which no text can hold.`,
      'Send it without that character; it often comes of cutting a text in the middle of one.',
    ),
  PAYLOAD_EMAIL: (path: string) =>
    refusal(
      'PAYLOAD_EMAIL',
      `In the payload, \`${path}\` holds an e-mail address in clear.`,
      'Seal it to the public key of the issuer, or hash it with a fresh salt: docs/machines.md says how.',
    ),
  WRONG_INPUTS: (what: string) =>
    refusal(
      'WRONG_INPUTS',
      `The form of the action is not filled in as it has to be: ${what}.`,
      'Run the action again with that put right.',
    ),
  CRITERION_UNKNOWN: (number: number, count: number) =>
    refusal(
      'CRITERION_UNKNOWN',
      `There is evidence for criterion ${number}, and the badge has ${count === 1 ? 'one criterion' : `${count} criteria`}.`,
      EDIT,
    ),
} as const;
