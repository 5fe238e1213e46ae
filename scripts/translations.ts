import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Change } from '../src/core/edit/change.ts';
import { pinTranslations, type TranslationToPin } from '../src/core/edit/pin-translations.ts';
import type { Registry } from '../src/core/model/registry.ts';
import { spokenFor } from '../src/core/model/spoken-languages.ts';
import { instantOf } from '../src/core/model/time.ts';
import { nearest } from '../src/core/problem/nearest.ts';
import { visible } from '../src/core/problem/visible.ts';
import {
  outdatedWords,
  reviewTranslations,
  unspokenLanguages,
  type TranslationReview,
} from '../src/core/review/translations.ts';
import { applyChange } from '../src/node/change/apply-change.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { loadProject } from '../src/node/load-project.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly pin?: true;
  readonly check?: true;
  readonly format: 'text' | 'json';
}

const command = new Command('npm run translations --')
  .description('Tell which badges are translated, and of which translations the original has changed since.')
  .argument('[badge...]', 'only these badges')
  .option(
    '--pin',
    'write into the translations that they are of the text as it is now; without badges only where nothing is said yet',
  )
  .option('--check', 'fail where an original has changed since')
  .option('--root <folder>', 'the project', '.')
  .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'));

await run(command, ({ root: folder, pin, check, format }: Options, names) => {
  const root = resolve(folder);
  const { registry, problems, files } = loadProject(root, { now: instantOf(Date.now()) });
  if (!registry || problems.length > 0) {
    printProblems({ problems, files, site: registry?.site }, folder, format);
    return Promise.resolve(PROBLEMS);
  }
  refuseUnknown(names, registry);
  const reviews = reviewTranslations(registry).filter(({ badge }) => names.length === 0 || names.includes(badge));
  if (pin) {
    const change = pinTranslations(toPin(reviews, registry, names.length > 0), files);
    if (change.edits.length > 0 && !written(root, change)) return Promise.resolve(PROBLEMS);
    process.stdout.write(change.edits.map(({ path }) => `Wrote ${path}\n`).join('') || 'There was nothing to write.\n');
    return Promise.resolve(0);
  }
  process.stdout.write(format === 'json' ? `${JSON.stringify(reviews, undefined, 2)}\n` : inWords(reviews, registry));
  return Promise.resolve(check && reviews.some(({ state }) => state.kind === 'outdated') ? PROBLEMS : 0);
});

function written(root: string, change: Change): boolean {
  try {
    applyChange(root, change);
    return true;
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    process.stderr.write(`${error.message}\n${error.hint}\n`);
    return false;
  }
}

function refuseUnknown(names: readonly string[], { badges }: Registry): void {
  const known = new Set<string>(badges.keys());
  const unknown = names.find((name) => !known.has(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  command.error(`error: there is no badge ${visible(unknown)}${near === undefined ? '' : `; did you mean ${near}?`}`);
}

function toPin(reviews: readonly TranslationReview[], { badges }: Registry, isNamed: boolean): TranslationToPin[] {
  return reviews
    .filter(({ state: { kind } }) => kind === 'unknown' || (isNamed && kind === 'outdated'))
    .flatMap(({ badge: id, language }) => {
      const badge = badges.get(id);
      return badge ? [{ badge, language }] : [];
    });
}

function inWords(reviews: readonly TranslationReview[], registry: Registry): string {
  const [first] = registry.site.languages;
  if (registry.site.languages.length === 1)
    return `The site has one language, ${first}: see \`languages\` in site.yaml.\n`;
  const unspoken = unspokenLanguages(registry).map(
    (language) =>
      `${language}: the site has no words of its own in it; around a translation they are in ${spokenFor(first) ?? 'en'}.`,
  );
  return [...reviews.map(line), ...unspoken].join('\n') + '\n';
}

function line({ badge, language, state }: TranslationReview): string {
  const name = `${badge} ${language}:`;
  switch (state.kind) {
    case 'missing':
      return `${name} not translated.`;
    case 'unknown':
      return `${name} translated; of which text is not said. When it agrees: npm run translations -- --pin ${badge}`;
    case 'current':
      return `${name} agrees.`;
    case 'outdated':
      return `${name} changed since it was translated: ${visible(outdatedWords(state.parts))}. When it agrees again: npm run translations -- --pin ${badge}`;
  }
}
