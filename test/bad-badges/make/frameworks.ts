import { fails, holds, type Case, type Document } from './case.ts';
import { rows } from './rows.ts';
import { hosted } from './world.ts';

const target = {
  targetName: 'Version control',
  targetUrl: 'https://skills.example/version-control',
  targetDescription: 'Keeps the history of a text.',
  targetFramework: 'Skills of the Example Society',
  targetCode: 'VC.1',
};

const aligned = (members: unknown): { readonly badge: Document } => ({ badge: { alignment: members } });
const altered = (members: Document): { readonly badge: Document } => aligned([{ ...target, ...members }]);

/** Badges that say to which part of a framework they belong. */
export function frameworks(): readonly Case[] {
  return [
    hosted('good-aligned', 'Its badge is aligned with two targets of a framework.', holds('AlignmentObject'), {
      badge: {
        alignment: [
          { type: 'AlignmentObject', ...target },
          { targetName: 'Reviewing', targetUrl: 'https://skills.example/reviewing' },
        ],
      },
    }),
    ...rows(
      (clause) => fails('BADGE_SHAPE', clause),
      [
        [
          'alignment-without-name',
          'The target that its badge is aligned with has no name.',
          'AlignmentObject, targetName',
          altered({ targetName: undefined }),
        ],
        [
          'alignment-name-empty',
          'The name of the target that its badge is aligned with is empty.',
          'AlignmentObject, targetName',
          altered({ targetName: '' }),
        ],
        [
          'alignment-name-a-number',
          'The name of the target that its badge is aligned with is a number.',
          'AlignmentObject, targetName',
          altered({ targetName: 101 }),
        ],
        [
          'alignment-url-a-code',
          'The address of the target that its badge is aligned with is its code.',
          'AlignmentObject, targetUrl',
          altered({ targetUrl: 'VC.1' }),
        ],
        [
          'alignment-url-relative',
          'The address of the target that its badge is aligned with is relative.',
          'AlignmentObject, targetUrl',
          altered({ targetUrl: '/version-control' }),
        ],
        [
          'alignment-url-a-urn',
          'The address of the target that its badge is aligned with is a URN.',
          'AlignmentObject, targetUrl',
          altered({ targetUrl: 'urn:uuid:0e2aeb5c-8a39-4d2c-9f5a-4f7d5c8be0aa' }),
        ],
        [
          'alignment-urls-two',
          'The target that its badge is aligned with has two addresses.',
          'AlignmentObject, targetUrl',
          altered({ targetUrl: [target.targetUrl, 'https://skills.example/git'] }),
        ],
        [
          'alignment-code-a-number',
          'The code of the target that its badge is aligned with is a number.',
          'AlignmentObject, targetCode',
          altered({ targetCode: 1.1 }),
        ],
        [
          'alignment-description-a-number',
          'The description of the target that its badge is aligned with is a number.',
          'AlignmentObject, targetDescription',
          altered({ targetDescription: 7 }),
        ],
        [
          'alignment-framework-an-object',
          'The framework that its badge is aligned with is an object.',
          'AlignmentObject, targetFramework',
          altered({ targetFramework: { name: 'Skills of the Example Society' } }),
        ],
        [
          'alignment-of-another-type',
          'What its badge is aligned with is of type BadgeClass.',
          'AlignmentObject, type',
          altered({ type: 'BadgeClass' }),
        ],
        ['alignment-a-name', 'Its badge is aligned with a word.', 'BadgeClass, alignment', aligned('Version control')],
        ['alignment-empty', 'Its badge is aligned with an empty object.', 'AlignmentObject', aligned([{}])],
        [
          'alignment-second-one-broken',
          'Of the two targets that its badge is aligned with the second has no address.',
          'AlignmentObject, targetUrl',
          aligned([target, { targetName: 'Reviewing' }]),
        ],
        [
          'alignment-as-in-1-1',
          'The target that its badge is aligned with has the words of Open Badges 1.1.',
          'AlignmentObject',
          aligned([{ name: target.targetName, url: target.targetUrl }]),
        ],
      ],
    ),
    hosted(
      'alignment-misspelled',
      'Its badge says “targetURL” where it means “targetUrl”.',
      fails(['BADGE_SHAPE', 'TERMS_KNOWN'], 'AlignmentObject, targetUrl'),
      altered({ targetUrl: undefined, targetURL: target.targetUrl }),
    ),
    hosted(
      'alignment-twice',
      'The member for alignments stands in its badge twice, in two spellings.',
      fails('NO_DUPLICATE_MEMBERS', 'JSON-LD 1.0 §6.3'),
      { badge: { alignment: [target], 'obi:alignment': [{ ...target, targetName: 'Surgery' }] } },
    ),
  ];
}
