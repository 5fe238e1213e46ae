import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { award, AWARD, AWARD_YAML, findings, HASH, ISSUED, parse, RECIPIENT, ROSTER, SALT } from './parsing.ts';

test.each([
  ['ada@mail.example', 1],
  ['Ask ada.l+badges@mail.example!', 5],
  ['<mailto:ada@mail.example>', 9],
  ['[write](mailto:ada%40mail.example)', 16],
  ['ada&#64;mail.example', 1],
  ['ada&commat;mail.example', 1],
  ['ada\\@mail\\.example', 1],
  ['ada@bücher.example', 1],
  ['ädå@mail.example', 1],
  ['ada＠mail.example', 1],
  ['git@github.com:acme/tool.git', 1],
  ['https://ada@mail.example/x', 9],
])('an e-mail address in the text is refused: %s', (text, column) => {
  expect(findings(AWARD, award(ISSUED, text))).toEqual([`CLEAR_EMAIL 5:${column}`]);
});

test.each([
  '@acme/mentors helped.',
  'https://medium.com/@ada/first-step',
  'https://social.example/@ada@other.example',
  '[logo](https://a.example/logo@2x.png)',
  'Moved to react@18.2.0 and @scope/pkg@1.2.3.',
  'Room 7@noon, 3 @ 4.50',
  'a@b',
])('what only looks like an e-mail address is let through: %s', (text) => {
  expect(findings(AWARD, award(ISSUED, text))).toEqual([]);
});

test('an e-mail address is one problem, whatever else is wrong with the value', () => {
  expect(findings(RECIPIENT, 'identity: { type: email, identity: ada@mail.example }\n')).toEqual(['CLEAR_EMAIL 1:36']);
  expect(
    findings(RECIPIENT, `identity: { type: email, hashed: true, salt: ${SALT}, identity: ada@mail.example }\n`),
  ).toEqual([`CLEAR_EMAIL 1:${58 + SALT.length}`]);
  expect(findings(AWARD, award('issuedOn: ada@mail.example'))).toEqual(['CLEAR_EMAIL 2:11']);
});

test.each(['"ada\\x40mail.example"', '"ada@mail\\u002eexample"', '"ada@mail.\\\n  example"'])(
  'an e-mail address is found behind the escapes of YAML: %s',
  (written) => {
    expect(findings(AWARD_YAML, `${ISSUED}\nnarrative: ${written}\n`)).toEqual(['CLEAR_EMAIL 2:12']);
  },
);

test('e-mail addresses are found in comments, names of fields, broken files and files that say nothing', () => {
  expect(findings(AWARD_YAML, `${ISSUED} # ada@mail.example\n`)).toEqual(['CLEAR_EMAIL 1:34']);
  expect(findings(AWARD_YAML, `ada@mail.example: 1\n${ISSUED}\n`)).toEqual(['CLEAR_EMAIL 1:1']);
  expect(findings(AWARD, award('a: [', 'ada@mail.example'))).toEqual(['CLEAR_EMAIL 5:1', 'YAML_SYNTAX 2:4']);
  expect(findings('recipients/ada/README.md', 'ada@mail.example')).toEqual(['CLEAR_EMAIL 1:1']);
});

test('e-mail addresses are found in rosters, each in its row', () => {
  const roster = `handle,identity,issuedOn\nada,ada@mail.example,2025-06-03T09:00:00Z\nbea,"bea@mail.example",2025-06-03T09:00:00Z\n`;
  expect(findings(ROSTER, roster)).toEqual(['CLEAR_EMAIL 2:5', 'CLEAR_EMAIL 3:6']);
});

test('the message does not repeat the address', () => {
  expect(JSON.stringify(parse(AWARD, award(ISSUED, 'ada@mail.example')).problems)).not.toContain('mail.example');
});

test('an issuer publishes its own address', () => {
  expect(
    findings('issuers/acme/issuer.md', '---\nname: A\nurl: https://a.example/\nemail: a@a.example\n---\n'),
  ).toEqual([]);
});

const sha256 = (text: string): string => `sha256$${createHash('sha256').update(text).digest('hex')}`;

const hashed = (changes: { type?: string; salt?: string; identity?: string; hashed?: string }): readonly string[] => {
  const { type = 'email', salt = SALT, identity = HASH, hashed = 'true' } = changes;
  return findings(
    RECIPIENT,
    `identity:\n  type: ${type}\n  hashed: ${hashed}\n  salt: ${salt}\n  identity: ${identity}\n`,
  );
};

test.each([
  [{}, []],
  [{ type: 'url' }, []],
  [{ type: 'telephone' }, []],
  [{ salt: '0123456789abcdef0123456789abcdef' }, []],
  [{ salt: 'abcdefghijklmnopqrstu' }, ['WEAK_SALT 4:9']],
  [{ salt: '0123456789abcdef0123456789abcde' }, ['WEAK_SALT 4:9']],
  [{ salt: 'salt-salt-salt-salt-salt-salt' }, ['WEAK_SALT 4:9']],
  [{ salt: 'a salt with spaces and more' }, ['WEAK_SALT 4:9']],
  [{ salt: '1234567890123456789012' }, ['WRONG_TYPE 4:9']],
  [{ salt: '""' }, ['EMPTY_VALUE 4:3']],
  [{ identity: 'sha256$abc' }, ['BAD_HASH 5:13']],
  [{ identity: HASH.replace('4d64', '4D64') }, ['BAD_HASH 5:13']],
  [{ identity: HASH.slice(7) }, ['BAD_HASH 5:13']],
  [{ identity: 'md5$0123456789abcdef0123456789abcdef' }, ['BAD_HASH 5:13']],
  [{ identity: sha256('') }, ['BAD_HASH 5:13']],
  [{ identity: sha256(SALT) }, ['BAD_HASH 5:13']],
  [{ identity: 'https://ada.example/' }, ['IDENTITY_NOT_HASHED 5:13']],
  [{ hashed: 'false' }, ['HASH_NOT_DECLARED 5:13']],
  [{ hashed: 'yes' }, ['WRONG_TYPE 3:11']],
  [{ type: 'e-mail' }, ['NOT_ONE_OF 2:9']],
  [{ type: 'did' }, ['NOT_ONE_OF 2:9']],
])('a hashed identity with %o: %j', (changes, expected) => {
  expect(hashed(changes)).toEqual(expected);
});

test.each([
  ['type: url, identity: https://github.com/ada', []],
  ['type: url, hashed: false, identity: https://github.com/ada', []],
  ['type: url, identity: github.com/ada', ['BAD_URL 1:34']],
  ['type: telephone, identity: "+33123456789"', ['IDENTITY_IN_CLEAR 1:40']],
  ['type: email, identity: ada', ['IDENTITY_IN_CLEAR 1:36']],
  [`type: email, identity: ${HASH}`, ['HASH_NOT_DECLARED 1:36']],
  [`type: email, hashed: true, identity: ${HASH}`, ['MISSING_FIELD 1:50']],
  [`type: url, salt: ${SALT}, identity: https://github.com/ada`, [`HASH_NOT_DECLARED 1:${42 + SALT.length}`]],
])('an identity with %s: %j', (identity, expected) => {
  expect(findings(RECIPIENT, `identity: { ${identity} }\n`)).toEqual(expected);
});

test('a profile is used only where the file says that the person agreed', () => {
  const recipient = (profile: string): string =>
    `identity: { type: url, identity: https://github.com/ada }\nprofile: { ${profile} }\n`;
  expect(parse(RECIPIENT, recipient('name: Ada L., public: true')).drafts).toMatchObject([
    { profile: { name: 'Ada L.' } },
  ]);
  expect(findings(RECIPIENT, recipient('name: Ada L.'))).toEqual(['PROFILE_NOT_PUBLIC 2:1']);
  expect(findings(RECIPIENT, recipient('name: Ada L., public: false'))).toEqual(['PROFILE_NOT_PUBLIC 2:34']);
});
