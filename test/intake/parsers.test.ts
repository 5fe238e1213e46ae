import { CompactEncrypt, importSPKI } from 'jose';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceLine, parseEvidence } from '../../src/core/intake/evidence-lines.ts';
import { LABELS, parseIssueForm } from '../../src/core/intake/issue-form.ts';
import { bodyDigest } from '../../src/core/intake/body-digest.ts';
import { reasonsOf } from '../../src/core/intake/answers.ts';
import { parseDispatch } from '../../src/core/intake/parse-dispatch.ts';
import { unsealAddress, UnusableKey } from '../../src/core/intake/unseal.ts';
import type { BadgeId } from '../../src/core/model/ids.ts';
import { parseWebUrl } from '../../src/core/model/text.ts';
import { applicationsKey, FIRST, issueBody, seal } from './world.ts';

const { privateKeyPem, publicKeyPem } = applicationsKey;

function refusalsOf(body: string): readonly string[] {
  const read = parseIssueForm(body);
  return read.kind === 'refused' ? read.refusals.map(({ code }) => code) : [];
}

describe('the body of an issue', () => {
  test('is read field by field, whatever its line ends', () => {
    const body = issueBody({
      sealed: 'a.b',
      evidence: '1. https://a.example',
      narrative: '**What I did**\n\n```sh\n# code\n```\n\n---\n\nDone.',
    });
    const form = { badge: 'first', sealed: 'a.b', claim: '', evidence: '1. https://a.example' };
    const narrative = '**What I did**\n\n```sh\n# code\n```\n\n---\n\nDone.';
    expect(parseIssueForm(body)).toEqual({ kind: 'form', form: { ...form, narrative } });
    expect(parseIssueForm(body.replaceAll('\n', '\r\n'))).toEqual({ kind: 'form', form: { ...form, narrative } });
    expect(bodyDigest(body.replaceAll('\n', '\r\n'))).toBe(bodyDigest(body));
    expect(bodyDigest(`${body} `)).not.toBe(bodyDigest(body));
  });

  test.each([
    ['the same heading again', '### Badge'],
    ['in another level', '# Badge'],
    ['indented', '   ### Sealed address'],
    ['closed', '### Badge ###'],
    ['without its space', '###Badge'],
    ['in small letters', '### badge'],
    ['with a colon', '### **Claim:**'],
    ['in a quotation', '> ### Claim'],
    ['in a list', '- ### Evidence'],
    ['in a numbered list', '1. ### Evidence'],
    ['underlined', 'Badge\n====='],
    ['underlined with dashes', 'Badge\n---'],
    ['in HTML', '<h3>Badge</h3>'],
    ['in letters of full width', '### Ｂａｄｇｅ'],
    ['with an entity', '### &nbsp;Badge'],
    ['in a block of code', '```\n### Badge\n```'],
  ])('is refused when a heading is forged in free text: %s', (_, forged) => {
    expect(refusalsOf(issueBody({ narrative: `Words.\n\n${forged}\n\nsecond` }))).toEqual(['FORM_HEADING_FORGED']);
  });

  test.each([
    ['any other heading', '## What I did'],
    ['one that is underlined', 'What I did\n---'],
    ['a link', '### [Evidence](https://a.example)'],
    ['tags between its letters', '### Evid<b></b>ence'],
    ['an entity for a letter', '### &#69;vidence'],
    ['a hyphen that is not seen', '### Ev&shy;idence'],
    ['a tag that goes on in the next line', '<h3\n>Evidence</h3>'],
    ['a tag with lines of its own', '<h3>\nEvidence\n</h3>'],
    ['a letter of another alphabet', '### \u0415vidence'],
    ['a fence that is none', '<div>\n```\n\n### \u0415vidence'],
    ['a fence within another', '~~~\n```\n~~~\n### \u0415vidence'],
    ['a fence that has ended', '```\ncode\n```\n### \u0415vidence'],
    ['a fence that an indented one ends', '```\n   ```\n### \u0415vidence'],
  ])('is refused with another heading in free text: %s', (_, heading) => {
    const codes = new Set(refusalsOf(issueBody({ narrative: `Words.\n\n${heading}\n\nsecond` })));
    expect([...codes]).toEqual(['FORM_HEADING_IN_TEXT']);
  });

  test.each([
    ['a filler', '\u115f### Evidence', 'FORM_UNSEEN_CHARACTER'],
    ['a NUL', 'a\0b', 'FORM_UNSEEN_CHARACTER'],
    ['a lone carriage return', 'a\rb', 'FORM_UNSEEN_CHARACTER'],
    ['text that turns around', 'a\u202eb', 'FORM_UNSEEN_CHARACTER'],
    ['a space of no width', '### Ba\u200bdge', 'FORM_UNSEEN_CHARACTER'],
    ['half a character', 'a\ud800b', 'FORM_UNSEEN_CHARACTER'],
    ['an HTML comment', 'a <!-- b -->', 'FORM_HIDDEN_COMMENT'],
    ['a comment that does not end', '<!', 'FORM_HIDDEN_COMMENT'],
    ['more than anybody reads', 'x'.repeat(40_001), 'FORM_TOO_LONG'],
  ])('is refused with %s', (_, narrative, code) => {
    expect(refusalsOf(issueBody({ narrative }))).toEqual([code]);
  });

  test('is refused when it is cut off anywhere before its last field, or holds more before its first', () => {
    const body = issueBody({ sealed: 'a.b', evidence: '1. https://a.example', narrative: 'x' });
    for (let end = 0; end < body.indexOf('### Narrative') + 13; end += 1)
      expect(refusalsOf(body.slice(0, end))).not.toEqual([]);
    expect(refusalsOf(`Hello\n\n${body}`)).toContain('FORM_TEXT_BEFORE');
    expect(refusalsOf(issueBody({ badge: 'first second' }))).toEqual(['FORM_ONE_LINE']);
    expect(
      refusalsOf(body.replace('### Claim', '### Evidence').replace(/### Evidence(?=[^#]*### Narrative)/, '### Claim')),
    ).not.toEqual([]);
  });

  test('gives back what was filled in, for any text that holds no heading of ours', () => {
    const words = fc
      .stringMatching(/^[A-Za-z0-9 .,#*_`\n\[\]()-]{0,60}$/)
      .map((text) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd());
    fc.assert(
      fc.property(words, words, (evidence, narrative) => {
        const read = parseIssueForm(issueBody({ evidence, narrative }));
        if (read.kind === 'form') expect(read.form).toMatchObject({ badge: 'first', evidence, narrative });
        else
          expect(`${evidence}\n${narrative}`).toMatch(/badge|sealed address|claim|evidence|narrative|#|^\s*-+\s*$/im);
      }),
    );
  });

  test('never makes a field out of what is not below its heading, whatever is sent', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...LABELS.map((label) => `### ${label}`),
        '',
        '\n',
        '\r\n',
        '### Badge',
        '# Badge',
        'first',
        'second',
        '```',
        '<!--',
        '\0',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const body = pieces.join('\n');
        const read = parseIssueForm(body);
        if (read.kind === 'refused') {
          expect(read.refusals.length).toBeGreaterThan(0);
          for (const { message, hint } of reasonsOf({ refusals: read.refusals, problems: [] }))
            expect(`${message} ${hint}`).toMatch(/^[A-Z].*[.!?]$/s);
        } else
          expect(
            body
              .replaceAll('\r\n', '\n')
              .split('\n')
              .filter((line) => /^### Badge$/.test(line)),
          ).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('evidence', () => {
  test('is one item a line, and comes back as it was written', () => {
    const text = '1. https://a.example/x — The plan\n\n2. https://b.example';
    const read = parseEvidence(text);
    expect(read).toEqual({
      kind: 'evidence',
      evidence: [
        { url: 'https://a.example/x', criterion: 1, name: 'The plan' },
        { url: 'https://b.example', criterion: 2 },
      ],
    });
    const url = parseWebUrl('https://a.example/x');
    if (url)
      expect(evidenceLine({ criterion: 1, url, name: ' The\n plan ' })).toBe('1. https://a.example/x — The plan');
  });

  test.each([
    'https://a.example',
    '1 https://a.example',
    '0. https://a.example',
    '1. javascript:alert(1)',
    '1. https://u:p@a.example',
    '1. [x](https://a.example)',
    '1. https://a.example The plan',
  ])('is refused as `%s`', (line) => {
    expect(parseEvidence(line).kind).toBe('refused');
  });

  test('never throws, and never holds an address that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = parseEvidence(`1. ${text}`);
        if (read.kind === 'evidence') for (const { url } of read.evidence) expect(URL.canParse(url ?? '')).toBe(true);
      }),
    );
  });
});

describe('a sealed address', () => {
  const open = (sealed: string, badge: BadgeId = FIRST) => unsealAddress(sealed, privateKeyPem, badge);
  const codeOf = async (sealed: string, badge?: BadgeId) => {
    const read = await open(sealed, badge);
    return read.kind === 'refused' ? read.refusal.code : read.kind;
  };
  async function sealedWith(header: object, plain: string | Uint8Array): Promise<string> {
    const key = await importSPKI(publicKeyPem, 'RSA-OAEP-256');
    const bytes = typeof plain === 'string' ? new TextEncoder().encode(plain) : plain;
    const full = { alg: 'RSA-OAEP-256', enc: 'A256GCM', typ: 'blazon-application+json', badge: 'first', ...header };
    return new CompactEncrypt(bytes).setProtectedHeader(full).encrypt(key);
  }

  test('opens for its badge and with its key alone', async () => {
    const sealed = await seal('Ada@mail.example');
    expect(await open(sealed)).toEqual({ kind: 'address', email: 'Ada@mail.example' });
    expect(await codeOf(sealed, 'event' as BadgeId)).toBe('SEALED_OTHER_BADGE');
    await expect(unsealAddress(sealed, publicKeyPem, FIRST)).rejects.toThrow(UnusableKey);
  });

  test('is refused when its algorithms or its header are others', async () => {
    expect(await codeOf(await sealedWith({ enc: 'A128GCM' }, '{"email":"a@b.example"}'))).toBe('SEALED_FORM');
    expect(await codeOf(await sealedWith({ typ: 'JWT' }, '{"email":"a@b.example"}'))).toBe('SEALED_FORM');
    expect(await codeOf(await sealedWith({ kid: 'x' }, '{"email":"a@b.example"}'))).toBe('SEALED_FORM');
  });

  test.each([
    '[]',
    'null',
    '"a@b.example"',
    '{"email":1}',
    '{"email":"nobody"}',
    '{"email":"a@b.example","x":1}',
    '{"email":"a@b.example\\u0000"}',
    `{"email":"${'a'.repeat(250)}@b.example"}`,
  ])('is refused when `%s` was sealed', async (plain) => {
    expect(await codeOf(await sealedWith({}, plain))).toBe('SEALED_NO_ADDRESS');
  });

  test('is refused when anything of it is changed, cut off or added, and for any other text', async () => {
    const sealed = await seal('ada@mail.example');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.constantFrom('A', 'b', '.', '', 'é', 'AAAA'),
        async (at, instead) => {
          const changed = sealed.slice(0, at) + instead + sealed.slice(at + 1);
          const read = await open(changed);
          // The last character of a part may hold bits that are no part of it.
          if (changed !== sealed && read.kind === 'address') expect(sealed[at + 1] ?? '.').toBe('.');
        },
      ),
      { numRuns: 150 },
    );
    for (const text of ['x'.repeat(5000), '....', sealed.slice(0, 200), `${sealed}.x`, ''])
      expect(await codeOf(text)).toBe('SEALED_FORM');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect((await open(text)).kind).toBe('refused');
      }),
    );
  });
});

describe('a payload', () => {
  const good = {
    version: 1,
    idempotencyKey: 'moodle/345',
    badge: 'first',
    recipient: { url: 'https://a.example/ada' },
    issuedOn: '2026-06-03T09:00:00Z',
  };

  test('is read as it says', () => {
    expect(parseDispatch(good)).toMatchObject({
      kind: 'request',
      request: { badge: 'first', recipient: { kind: 'url' } },
    });
  });

  test.each([
    ['another version', { ...good, version: 2 }, 'PAYLOAD_VERSION'],
    ['no version', { badge: 'first' }, 'PAYLOAD_VERSION'],
    ['a member that is not known', { ...good, admin: true }, 'PAYLOAD_FORM'],
    ['two recipients', { ...good, recipient: { url: 'https://a.example', sealed: 'a.b.c.d.e' } }, 'PAYLOAD_FORM'],
    ['an address in clear', { ...good, recipient: { email: 'ada@mail.example' } }, 'PAYLOAD_EMAIL'],
    ['an address in its key', { ...good, idempotencyKey: 'moodle/ada@mail.example' }, 'PAYLOAD_EMAIL'],
    ['an address in the name of a member', { ...good, 'ada@mail.example': 1 }, 'PAYLOAD_EMAIL'],
    ['a path as its badge', { ...good, badge: '../../x' }, 'PAYLOAD_FORM'],
    ['a prototype', JSON.parse('{"version":1,"__proto__":{"badge":"first"}}') as unknown, 'PAYLOAD_FORM'],
    ['more than is taken', { ...good, narrative: 'x'.repeat(60_000) }, 'PAYLOAD_TOO_LARGE'],
    ['more levels than can be read', JSON.parse('['.repeat(9000) + ']'.repeat(9000)) as unknown, 'PAYLOAD_TOO_DEEP'],
    ['a NUL', { ...good, narrative: 'a\0b' }, 'PAYLOAD_CHARACTER'],
    ['half a character', { ...good, evidence: [{ name: 'a\ud800b' }] }, 'PAYLOAD_CHARACTER'],
    ['nothing', undefined, 'PAYLOAD_FORM'],
    ['a list', [], 'PAYLOAD_FORM'],
  ])('is refused with %s', (_, payload, code) => {
    const read = parseDispatch(payload);
    expect(read.kind === 'refused' ? read.refusals.map((one) => one.code) : []).toContain(code);
    expect(JSON.stringify(read)).not.toContain('ada@mail');
  });

  test('is read or refused, whatever JSON it is, and never throws', () => {
    const part = fc.constantFrom(...Object.keys(good));
    fc.assert(
      fc.property(part, fc.jsonValue(), (member, value) => {
        expect(['request', 'refused']).toContain(parseDispatch({ ...good, [member]: value }).kind);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseDispatch(value).kind).toBe('refused');
      }),
    );
  });
});
