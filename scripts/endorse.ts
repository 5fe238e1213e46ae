import { Command } from 'commander';
import { awardName, badgeName } from '../src/core/edit/award-effects.ts';
import {
  endorsableOf,
  endorse,
  endorseElsewhere,
  withdrawEndorsement,
  type Endorsable,
  type Endorsing,
  type PlannedEndorsement,
  type Saying,
} from '../src/core/edit/endorse.ts';
import type { Endorsed, EndorserId } from '../src/core/model/endorsement.ts';
import { parseIssuerId, type BadgeId, type IssuerId } from '../src/core/model/ids.ts';
import { parseWebUrl, type ProjectPath, type WebUrl } from '../src/core/model/text.ts';
import { dayOf } from '../src/core/model/time.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { nearest } from '../src/core/problem/nearest.ts';
import { visible } from '../src/core/problem/visible.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { asking, type Asking } from './asking.ts';
import { projectToEdit, runEdit, withEditOptions, type EditOptions, type ProjectToEdit } from './edit-project.ts';
import { readEndorsed } from './endorsed-document.ts';
import { theAward } from './find-award.ts';
import { makeChange, type Intended } from './make-change.ts';
import { readNamedFile } from './named-file.ts';
import { PROBLEMS } from './run.ts';

interface Options extends EditOptions {
  readonly as: string;
  readonly comment?: string;
  readonly name?: string;
  readonly url?: string;
  readonly jws?: string;
  readonly withdraw?: string;
  readonly offline?: true;
  readonly allowPrivate?: true;
}

const command = withEditOptions(
  new Command('npm run endorse --')
    .description('Endorse a badge, an issuer or an award, pinned to what it says now; or endorse it anew.')
    .argument(
      '<what...>',
      'badge <badge>, issuer <issuer>, award <id, address, or badge and person>, or the address of a document elsewhere',
    )
    .requiredOption('--as <endorser>', 'an issuer of this site; with --url or --jws, a short name for who endorses')
    .option('--comment <words>', 'what is endorsed and why, in Markdown')
    .option('--name <name>', 'who endorses elsewhere; of an address, what is endorsed is called')
    .option('--url <address>', 'where somebody else has published the endorsement')
    .option('--jws <file>', 'the endorsement that somebody else has signed')
    .option('--withdraw <reason>', 'take the endorsement back, for a reason that is public and neutral')
    .option('--offline', 'do not look at what is endorsed elsewhere; it is then not pinned')
    .option('--allow-private', 'look at addresses of this machine and of private networks too'),
);

await runEdit(command, async (options: Options, words) => {
  const project = projectToEdit(command, options);
  if (!project) return PROBLEMS;
  const someone = await asking(options.format);
  const address = words.length === 1 ? parseWebUrl(words[0] ?? '') : undefined;
  const intended = address
    ? await ofElsewhere(project, address, { options, someone })
    : await ofThisSite(project, words, { options, someone });
  return makeChange(project, intended, { options, asking: someone });
});

interface Session {
  readonly options: Options;
  readonly someone: Asking | undefined;
}

async function ofThisSite(project: ProjectToEdit, words: readonly string[], session: Session): Promise<Intended> {
  const { options } = session;
  const { endorsable, name } = endorsed(project, words);
  refuseForeign(project, `${endorsable.beside}${options.as}.md`, options);
  const endorsing = endorsingOf(project, options);
  const path = `${endorsable.beside}${endorsing.endorser}.md` as ProjectPath;
  if (options.withdraw !== undefined) return withdrawal(project, path, { name, reason: options.withdraw });
  if (endorsing.kind === 'here' && endorsing.endorser === (endorsable.owner as string | undefined))
    throw new ChangeRefused(
      `${name} is ${endorsing.endorser}’s own.`,
      'Nobody endorses what is theirs: name another issuer with --as.',
    );
  const planned = endorse(
    endorsable,
    endorsing,
    await saying(project, path, { ...session, isNeeded: endorsing.kind === 'here' }),
  );
  const { routes, page } = addresses(project, endorsable);
  const by =
    endorsing.kind === 'here'
      ? project.registry.issuers.get(endorsing.endorser as string as IssuerId)?.name
      : endorsing.name;
  return {
    change: planned.change,
    effects: [
      `${visible(by ?? endorsing.endorser)} endorses ${name}${planned.isAnew ? ' anew' : ''}, as it says now.`,
      ...(endorsing.kind === 'here' ? [`It will be published at ${routes.endorsement(planned.id).url}`] : []),
      `It will be shown on ${page}`,
    ],
    report: reportOf(
      planned,
      endorsing.kind === 'here' ? routes.endorsement(planned.id).url : undefined,
      endorsable.pin,
    ),
    topic: `endorse/${endorsing.endorser}`,
  };
}

/** What others have published cannot be taken back from here. */
function refuseForeign({ registry, files }: ProjectToEdit, path: string, { as, withdraw }: Options): void {
  if (withdraw === undefined || registry.issuers.has(as as IssuerId) || !files.some((file) => file.path === path))
    return;
  throw new ChangeRefused(
    `${path} leads to what somebody else has published.`,
    'Only they can take it back. To link to it no more, delete the file.',
  );
}

function reportOf({ id, isAnew }: PlannedEndorsement, url: WebUrl | undefined, pin: Endorsable['pin'] | undefined) {
  return { endorsement: { id, anew: isAnew, ...(url !== undefined && { url }), ...(pin && { endorsed: pin }) } };
}

function addresses({ registry: { site } }: ProjectToEdit, { of }: Endorsable) {
  const routes = routesOf(site.url);
  const page =
    of.kind === 'badge'
      ? routes.badgePage(of.badge)
      : of.kind === 'issuer'
        ? routes.issuerPage(of.issuer)
        : routes.awardPage(of.award);
  return { routes, page: page.url };
}

/** What the words name, and what it is called. */
function endorsed(
  project: ProjectToEdit,
  [what, ...which]: readonly string[],
): { endorsable: Endorsable; name: string } {
  const { registry } = project;
  const [id = ''] = which;
  const found = (of: Endorsed, name: string) => {
    const endorsable = endorsableOf(of, registry);
    if (!endorsable) throw new Error(`${name} is in the registry and cannot be endorsed`);
    return { endorsable, name };
  };
  switch (what) {
    case 'badge': {
      const badge = registry.badges.get(id as BadgeId);
      if (!badge) throw unknown('badge', id, registry.badges.keys());
      return found({ kind: 'badge', badge: badge.id }, `the badge ${badgeName(badge)}`);
    }
    case 'issuer': {
      const issuer = registry.issuers.get(id as IssuerId);
      if (!issuer) throw unknown('issuer', id, registry.issuers.keys());
      return found({ kind: 'issuer', issuer: issuer.id }, `the issuer ${visible(issuer.name)}`);
    }
    case 'award': {
      const award = theAward(project, which);
      return found({ kind: 'award', award: award.id }, `the award ${awardName(registry, award)}`);
    }
    case undefined:
    default:
      return command.error(
        'error: what is endorsed? badge <badge>, issuer <issuer>, award <award>, or an address elsewhere',
      );
  }
}

function unknown(what: string, id: string, known: Iterable<string>): ChangeRefused {
  const near = nearest(id, known);
  return new ChangeRefused(
    `There is no ${what} \`${visible(id)}\`.`,
    near === undefined ? `Look into ${what}s/ for what there is.` : `Did you mean ${near}?`,
  );
}

function endorsingOf({ registry }: ProjectToEdit, { as, name, url, jws }: Options): Endorsing {
  const endorser = parseIssuerId(as) as string | undefined as EndorserId | undefined;
  if (endorser === undefined) return command.error('error: --as takes small letters, digits and single hyphens');
  if (url === undefined && jws === undefined) {
    if (registry.issuers.has(as as IssuerId)) return { kind: 'here', endorser };
    throw new ChangeRefused(
      `There is no issuer \`${visible(as)}\`.`,
      'Name one of the folders in issuers/; or say with --url or --jws where somebody else endorses it.',
    );
  }
  if (name === undefined) return command.error('error: who endorses? --name "Guild of Makers"');
  if (jws !== undefined) return { kind: 'signed', endorser, name, jws: readNamedFile(command, '--jws', jws).trim() };
  const address = parseWebUrl(url ?? '');
  return address
    ? { kind: 'linked', endorser, name, url: address }
    : command.error('error: --url takes an address, https://…');
}

/** The words; those that are written already stay where no others are given. */
async function saying(
  { files, now }: ProjectToEdit,
  path: string,
  { options: { comment }, someone, isNeeded }: Session & { readonly isNeeded: boolean },
): Promise<Saying> {
  const isThere = files.some((file) => file.path === path);
  const words = comment ?? (isThere || !isNeeded ? undefined : await someone?.text('What do you endorse, and why?'));
  if (words === undefined && isNeeded && !isThere)
    return command.error('error: an endorsement says something: --comment "We would award it too."');
  return { files, on: now, comment: words };
}

function withdrawal(
  { files, now }: ProjectToEdit,
  path: ProjectPath,
  { name, reason }: { readonly name: string; readonly reason: string },
): Intended {
  if (!files.some((file) => file.path === path))
    throw new ChangeRefused(`There is no endorsement ${path}.`, 'Name what is endorsed, and the endorser with --as.');
  const on = dayOf(now);
  return {
    change: withdrawEndorsement(path, { files, on, reason }),
    effects: [`The endorsement of ${name} is withdrawn: “${visible(reason)}”. Its address stays and says so.`],
    report: { withdrawn: { path, on, reason } },
    topic: 'endorse/withdraw',
  };
}

async function ofElsewhere(project: ProjectToEdit, claim: WebUrl, session: Session): Promise<Intended> {
  const { options } = session;
  const { registry, files } = project;
  const issuer = registry.issuers.get(options.as as IssuerId);
  if (!issuer) throw unknown('issuer', options.as, registry.issuers.keys());
  const known = issuer.endorses?.find((one) => one.claim === claim);
  if (options.withdraw !== undefined) {
    const path = (known?.place.file ?? `issuers/${issuer.id}/endorses/`) as ProjectPath;
    return withdrawal(project, path, { name: visible(known?.name ?? claim), reason: options.withdraw });
  }
  const document = options.offline ? undefined : await readEndorsed(claim, options.allowPrivate === true);
  const name = options.name ?? document?.name ?? known?.name;
  if (name === undefined) return command.error('error: what is it called? --name "First Aid"');
  const stem = known ? stemOf(known.place.file) : freshStem(name, `issuers/${issuer.id}/endorses`, files);
  const said = await saying(project, `issuers/${issuer.id}/endorses/${stem}.md`, { ...session, isNeeded: true });
  const planned = endorseElsewhere({ issuer: issuer.id, stem, claim, name, pin: document?.pin }, said);
  const { url } = routesOf(registry.site.url).endorsement(planned.id);
  return {
    change: planned.change,
    effects: [
      `${visible(issuer.name)} endorses ${visible(name)}, ${claim}${document ? ', as it says now' : ''}.`,
      `It will be published at ${url}; who publishes ${visible(name)} links to that.`,
    ],
    report: reportOf(planned, url, document?.pin),
    topic: `endorse/${issuer.id}`,
  };
}

function stemOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.md$/, '');
}

/** The name of a file that nobody has yet, after what is endorsed. */
function freshStem(name: string, folder: string, files: ProjectToEdit['files']): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const stem =
    letters
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 50)
      .replace(/-+$/, '') || 'endorsed';
  const isTaken = (one: string) => files.some(({ path }) => path === `${folder}/${one}.md`);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
