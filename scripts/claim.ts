import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { planClaim } from '../src/core/edit/claim.ts';
import { applicationsOf } from '../src/core/intake/applications-of.ts';
import { claimFragment } from '../src/core/intake/claim.ts';
import type { Badge } from '../src/core/model/badge.ts';
import { parseBadgeId, parseClaimId, type ClaimId } from '../src/core/model/ids.ts';
import { dayOf, parseDay, type Day } from '../src/core/model/time.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { nearest } from '../src/core/problem/nearest.ts';
import { visible } from '../src/core/problem/visible.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { newClaimKey } from '../src/node/new-claim-key.ts';
import { asking, type Asking } from './asking.ts';
import { claimsText, listedClaims } from './claim-list.ts';
import { projectToEdit, tellRefusal, withEditOptions, type EditOptions, type ProjectToEdit } from './edit-project.ts';
import { makeChange } from './make-change.ts';
import { terminalCode, writeCode } from './qr-code.ts';
import { PROBLEMS, run } from './run.ts';

interface NewOptions extends EditOptions {
  readonly limit?: string;
  readonly until?: string;
  readonly from?: string;
  readonly name?: string;
  readonly note?: string;
  readonly qr?: string;
}

let chosen = (): Promise<number> => Promise.resolve(PROBLEMS);

const program = new Command('npm run claim --')
  .description('Links with which people claim a badge, for an event or a workshop.')
  .exitOverride()
  .showHelpAfterError('(--help tells what there is)');

withEditOptions(program.command('new'))
  .description('Make a link. The project gets its public half, its limit and its last day; the link is shown once.')
  .argument('<badge>', 'a folder in badges/')
  .option('--limit <number>', 'how many people may use it')
  .option('--until <day>', 'the last day on which it is good, 2026-06-30')
  .option('--from <day>', 'the first such day')
  .option('--name <id>', 'what the claim is called (default: from its last day)')
  .option('--note <text>', 'what it is handed out for, for those who review; it is public')
  .option('--qr <file>', 'draw the link as a QR code into this SVG file, outside of the project')
  .action((badge: string, options: NewOptions) => {
    chosen = () => refusable(options, () => make(badge, options));
  });

program
  .command('list')
  .description('Show the claims of every badge, and how often each was used.')
  .addOption(new Option('--root <folder>', 'the project').default('.'))
  .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'))
  .action((options: EditOptions) => {
    chosen = () => refusable(options, () => Promise.resolve(list(options)));
  });

await run(program, () => chosen());

async function refusable({ format }: EditOptions, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ChangeRefused) return tellRefusal(error, format);
    throw error;
  }
}

function list(options: EditOptions): number {
  const project = projectToEdit(program, options);
  if (!project) return PROBLEMS;
  const claims = listedClaims(project.registry, project.now);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify({ version: 1, claims }, undefined, 2)}\n` : claimsText(claims),
  );
  return 0;
}

async function make(name: string, options: NewOptions): Promise<number> {
  const project = projectToEdit(program, options);
  if (!project) return PROBLEMS;
  const badge = claimable(name, project);
  const someone = await asking(options.format);
  const until = await dayAsked(options, project, someone);
  const limit = await limitAsked(options, someone);
  const id = idFor(options, badge, until);
  const drawing = options.qr === undefined ? undefined : drawingPlace(options.qr, project);
  const { seed, publicKey } = newClaimKey();
  const change = planClaim({
    id,
    badge: badge.id,
    publicKey,
    limit,
    ...(options.from !== undefined && { from: dayIn(options.from, '--from') }),
    until,
    ...(options.note !== undefined && { note: options.note }),
    place: { file: '', line: 1, column: 1 },
  });
  const page = routesOf(project.registry.site.url).applyPage(badge.id).url;
  const link = `${page}${claimFragment({ claim: id, seed })}`;
  const { answering, hasDeclined } = listening(someone);
  const effects = [
    `Whoever has the link can claim ${visible(badge.name)}: ${limit === 1 ? 'one person' : `${limit} people`}, until ${until}.`,
  ];
  const report = { badge: badge.id, claim: id, limit, until, ...(options.dryRun ? {} : { link }) };
  const code = await makeChange(
    project,
    { change, effects, report, topic: `claim/${badge.id}` },
    { options, asking: answering },
  );
  if (code !== 0 || options.dryRun || hasDeclined()) return code;
  // The link comes first: it is nowhere else, if the drawing cannot be written.
  if (options.format === 'text') process.stdout.write(await linkText(link));
  if (drawing !== undefined) {
    await writeCode(link, drawing);
    if (options.format === 'text') process.stdout.write(`The QR code is in ${visible(drawing)}\n`);
  }
  return 0;
}

function claimable(name: string, { registry }: ProjectToEdit): Badge {
  const id = parseBadgeId(name);
  const badge = id && registry.badges.get(id);
  if (!badge) {
    const near = nearest(name, registry.badges.keys());
    throw new ChangeRefused(
      `There is no badge \`${name}\`.`,
      near === undefined ? 'Badges are the folders in badges/.' : `Did you mean \`${near}\`?`,
    );
  }
  const issuer = registry.issuers.get(badge.issuer);
  if (!issuer) throw new Error(`Badge ${badge.id} is in the registry without its issuer`);
  // A claim opens badges that take no applications otherwise.
  const applications = applicationsOf({ ...badge, applications: 'open' }, issuer, registry.site);
  if (applications.kind === 'none')
    throw new ChangeRefused(`\`${badge.id}\` cannot be claimed, as it has no page for it.`, applications.because);
  return badge;
}

async function dayAsked({ until }: NewOptions, { now }: ProjectToEdit, someone: Asking | undefined): Promise<Day> {
  const today = dayOf(now);
  const fault = (text: string): string | undefined => {
    const day = parseDay(text);
    if (day === undefined) return 'Write a day, such as 2026-06-30.';
    return day < today ? 'That day is over.' : undefined;
  };
  const said = until ?? (await someone?.text('Until which day is it good?', { placeholder: today, fault }));
  if (said === undefined) return program.error('error: until when? Say --until <day>');
  const wrong = fault(said);
  if (wrong !== undefined) throw new ChangeRefused(`\`--until\` is \`${said}\`. ${wrong}`, 'Nothing was written.');
  return dayIn(said, '--until');
}

async function limitAsked({ limit }: NewOptions, someone: Asking | undefined): Promise<number> {
  const fault = (text: string): string | undefined =>
    /^[1-9]\d{0,5}$/.test(text) && Number(text) <= 100_000 ? undefined : 'Write a number from 1 to 100000.';
  const said = limit ?? (await someone?.text('How many people may use it?', { placeholder: '30', fault }));
  if (said === undefined) return program.error('error: for how many people? Say --limit <number>');
  const wrong = fault(said);
  if (wrong !== undefined) throw new ChangeRefused(`\`--limit\` is \`${said}\`. ${wrong}`, 'Nothing was written.');
  return Number(said);
}

function dayIn(text: string, option: string): Day {
  const day = parseDay(text);
  if (day === undefined)
    throw new ChangeRefused(`\`${option}\` is \`${text}\`, which is no day.`, 'Write it as in 2026-06-30.');
  return day;
}

function idFor({ name }: NewOptions, { claims }: Badge, until: Day): ClaimId {
  const taken = new Set<string>(claims.map(({ id }) => id));
  const wanted = name ?? firstFree(`until-${until}`, taken);
  const id = parseClaimId(wanted);
  if (id === undefined)
    throw new ChangeRefused(`\`${wanted}\` cannot be the name of a claim.`, 'Use small letters, digits and hyphens.');
  if (taken.has(id))
    throw new ChangeRefused(`The badge has a claim \`${id}\` already.`, 'Give this one another `--name`.');
  return id;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(free)) return free;
  }
}

/** The code is as secret as the link: in the project it would be published. */
function drawingPlace(file: string, { root }: ProjectToEdit): string {
  const place = resolve(file);
  const within = relative(root, place);
  if (!within.startsWith('..'))
    throw new ChangeRefused(
      `\`${file}\` lies in the project, where the code would be published.`,
      'Name a file outside of it, such as `../workshop.svg`.',
    );
  if (existsSync(place)) throw new ChangeRefused(`There is \`${file}\` already.`, 'Name another file.');
  return place;
}

/** Somebody who is asked, and whether they wanted nothing to be written. */
function listening(someone: Asking | undefined): { answering: Asking | undefined; hasDeclined: () => boolean } {
  let declined = false;
  const answering = someone && {
    ...someone,
    choose: async <Value extends string>(...question: Parameters<typeof someone.choose<Value>>): Promise<Value> => {
      const answer = await someone.choose(...question);
      declined = answer === 'nothing';
      return answer;
    },
  };
  return { answering, hasDeclined: () => declined };
}

async function linkText(link: string): Promise<string> {
  const code = process.stdout.isTTY ? [await terminalCode(link), ''] : [];
  return `${[
    '',
    'This is the link. It is shown this once and kept nowhere: whoever has it can claim the badge.',
    'It works once the file above is published.',
    '',
    link,
    '',
    ...code,
  ].join('\n')}\n`;
}
