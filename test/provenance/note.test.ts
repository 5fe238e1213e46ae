import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteOf, noteText, parseNote } from '../../src/core/review/note.ts';
import { aNote } from './noting.ts';

const sound = aNote(['bob']);

test('a note that was read is written as the same bytes', () => {
  const note = parseNote(JSON.stringify(sound));
  expect(note).toBeDefined();
  expect(note && parseNote(noteText(note))).toEqual(note);
});

const [approval] = sound.approvals;

test.each<[string, object]>([
  ['an unknown member', { ...sound, extra: 1 }],
  ['another version', { ...sound, version: 2 }],
  ['no word about a pull request', { version: 1, approvals: [], checks: [] }],
  ['a login with a space', { ...sound, approvals: [{ ...approval, login: 'bob mallory' }] }],
  ['an e-mail address for a login', { ...sound, approvals: [{ ...approval, login: 'bob@mail.example' }] }],
  ['an e-mail address in a title', aNote([], { title: 'For ada@mail.example' })],
  ['a hidden one', aNote([], { title: 'For ada&#64;mail.example' })],
  ['a link that runs', aNote([], { url: 'javascript:alert(1)' as never })],
  ['text that turns around', aNote([], { title: 'a\u202eb' })],
  ['too many approvals', { ...sound, approvals: Array.from({ length: 101 }, () => approval) }],
  ['a commit that is none', aNote([], { head: 'main' })],
])('a note with %s is no note', (_, value) => {
  expect(noteOf(value)).toBeUndefined();
});

test('nothing that is no note throws, however it looks', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(parseNote(text)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(sound)), fc.jsonValue(), (member, value) => {
      const note = noteOf({ ...sound, [member]: value });
      expect(note === undefined || parseNote(noteText(note)) !== undefined).toBe(true);
    }),
  );
  expect(parseNote(' '.repeat(70_000))).toBeUndefined();
});
