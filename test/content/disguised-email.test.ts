import fc from 'fast-check';
import { expect, test } from 'vitest';
import { award, AWARD, AWARD_YAML, findings, ISSUED, RECIPIENT, ROSTER } from './parsing.ts';

const DISGUISED = [
  'ada&#0064;mail.example.com',
  'ada&#x00040;mail.example.com',
  'ada&#64;mail&#46;example&#46;com',
  '[m](mailto:ada%40mail%2eexample%2ecom)',
  'bob@mail&#46;example&#46;com',
  'ada@mail&period;example&period;com',
  '&#97;da&#x61;@mail.example.com',
  'ada<b></b>@mail.example.com',
  'ada<b title=">">@mail.example.com',
  'ada<!-- -->@mail.example.com',
  'ada<!-- &#45;&#45;> -->@mail.example.com',
  'ada<!-->@mail.example.com',
  'ada<?x?>@mail.example.com',
  'ada<![CDATA[x]]>@mail.example.com',
  '<!-- ada<b></b>@mail.example.com',
  'ada*@*mail.example.com',
  'ada@*mail*.example.com',
  '**ada**@mail.example.com',
  '[ada](https://a.example/)@mail.example.com',
  '[ada](https://a.example/ "a)b")@mail.example.com',
  '[ada][x]@mail.example.com',
  'ada[^1]@mail.example.com',
  'ada﹫mail.example.com',
  'ada＠mail．example．com',
  'ada@mail。example。com',
  'ada\u200b@mail.example.com',
  'ada@mail\u00ad.example.com',
  'ada\u0301@mail.example.com',
  '"ada b"@mail.example.com',
  'ada!@mail.example.com',
  'ada@[127.0.0.1]',
  'ada@[IPv6:::1]',
  'https://x.example.com/?q=ada%2540mail.example.com',
  'https://x.example.com/?q=%61da%40mail.example.com',
];

test.each(DISGUISED)('a disguised e-mail address is refused, once: %s', (text) => {
  expect(findings(AWARD, award(ISSUED, text))).toEqual([expect.stringMatching(/^CLEAR_EMAIL 5:/)]);
});

test('a disguised address is shown where it begins', () => {
  expect(findings(AWARD, award(ISSUED, 'Ask&nbsp;her &#97;da*@*mail&#46;example.com'))).toEqual(['CLEAR_EMAIL 5:14']);
});

test('disguised addresses are found in every kind of file below recipients', () => {
  const profile = (name: string): readonly string[] =>
    findings(
      RECIPIENT,
      `identity: { type: url, identity: https://a.example/ }\nprofile: { name: ${name}, public: true }\n`,
    );
  expect(profile('ada＠mail．example．com')).toEqual(['CLEAR_EMAIL 2:18']);
  expect(profile('"ada\\u200b@mail.example.com"')).toEqual(['CLEAR_EMAIL 2:23']);
  expect(
    findings(RECIPIENT, 'identity: { type: url, identity: "https://x.example.com/?q=ada%2540mail.example.com" }\n'),
  ).toEqual(['CLEAR_EMAIL 1:60']);
  expect(findings(AWARD_YAML, `${ISSUED}\nnarrative: "ada\\uFE6Bmail.example.com"\n`)).toEqual(['CLEAR_EMAIL 2:12']);
  expect(
    findings(ROSTER, 'handle,issuedOn,narrative\nada,2025-06-03T09:00:00Z,"""ada b""@mail.example.com"\n'),
  ).toEqual(['CLEAR_EMAIL 2:28']);
});

test.each([
  '@ada@social.example helped.',
  '[Ada](https://social.example/%40ada%40other.example)',
  '**@ada@social.example** & co.',
  '![logo](https://a.example/logo%402x.png)',
  'logo@2x.png & pkg@1.2.3',
  'https://medium.example/@ada',
  'Tom & Ada got 100 % \\o/ for _this_, see `a@b` and <b>@ada</b>.',
  '“@ada.social.example”',
])('what only looks like a disguised address is let through: %s', (text) => {
  expect(findings(AWARD, award(ISSUED, text))).toEqual([]);
});

const disguise = (pattern: RegExp, by: (letter: string) => string) => (seed: number) => (text: string) =>
  text.replaceAll(pattern, (letter: string, at: number) => ((seed >> (at % 31)) & 1 ? by(letter) : letter));
const code = (letter: string): number => letter.codePointAt(0) ?? 0;
const kinds = fc.constantFrom(
  disguise(/[^]/gu, (letter) => `&#${String(code(letter)).padStart(6, '0')};`),
  disguise(/[^]/gu, (letter) => `&#x${code(letter).toString(16)};`),
  disguise(
    /[@.%&#]/g,
    (letter) => ({ '@': '&commat;', '.': '&period;', '%': '&percnt;', '&': '&amp;' })[letter] ?? '&num;',
  ),
  disguise(/[^]/gu, (letter) =>
    encodeURIComponent(letter).replace(/^[^%]$/, (plain) => `%${code(plain).toString(16)}`),
  ),
  disguise(/[@.%&#]/g, (letter) => String.fromCodePoint(code(letter) + 0xfee0)),
  disguise(/[^]/gu, (letter) => `${letter}\u200b`),
  disguise(/[@.%&#]/g, (letter) => `\\${letter}`),
  disguise(/@/g, (letter) => `*${letter}*`),
  disguise(/[@.]/g, (letter) => `<b></b>${letter}<!-- -->`),
);

test('an address is found under any disguises put one over another', () => {
  const layers = fc.array(fc.tuple(kinds, fc.integer({ min: 1 })), { maxLength: 4 });
  fc.assert(
    fc.property(layers, (disguises) => {
      const text = disguises.reduce((inner, [kind, seed]) => kind(seed)(inner), 'ada@mail.example.com');
      expect(findings('recipients/ada/README.md', `Ask ${text} now`), text).not.toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('long texts of opened and never closed marks are read in moments', () => {
  for (const piece of ['<!--', '<a "', "<a '", '<a ', '](', '[^', '<![CDATA[', '<?', '&#', '%4', '@', '"@', 'a@a.'])
    findings('recipients/ada/README.md', piece.repeat(50_000));
}, 20_000);
