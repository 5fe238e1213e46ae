import type { Command } from 'commander';
import { badgeName, personName } from '../src/core/edit/award-effects.ts';
import { planAward, type AwardRequest, type RecipientRequest } from '../src/core/edit/award.ts';
import { parseEvidence } from '../src/core/edit/evidence-argument.ts';
import { mistypedDomain } from '../src/core/edit/mistyped-domain.ts';
import { githubProfile, personNamed } from '../src/core/edit/person.ts';
import type { Evidence } from '../src/core/model/award.ts';
import type { Badge } from '../src/core/model/badge.ts';
import type { BadgeId } from '../src/core/model/ids.ts';
import type { Markdown } from '../src/core/model/text.ts';
import type { Instant } from '../src/core/model/time.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { nearest } from '../src/core/problem/nearest.ts';
import { visible } from '../src/core/problem/visible.ts';
import { chance } from '../src/node/change/chance.ts';
import type { Asking } from './asking.ts';
import { refuse, tellRefusal, type EditOptions, type ProjectToEdit } from './edit-project.ts';
import { makeChange } from './make-change.ts';

/** What was said of an award beside badge and person. */
export interface Wishes {
  readonly evidence: readonly Evidence[];
  readonly narrative?: string;
  readonly on?: Instant;
  readonly expires?: Instant;
  readonly renew?: true;
}

export interface Session {
  readonly project: ProjectToEdit;
  readonly options: EditOptions;
  readonly asking: Asking | undefined;
}

interface Said extends Wishes {
  readonly badge: string | undefined;
  readonly who: string | undefined;
  /** Whether a domain that looks mistyped is right. */
  readonly acceptDomains: boolean;
}

export async function awardOne(command: Command, session: Session, said: Said): Promise<number> {
  const { project, options, asking } = session;
  const badge = said.badge ?? (await askBadge(session));
  const who = badge === undefined ? undefined : (said.who ?? (await askPerson(session)));
  if (badge === undefined || who === undefined)
    return command.error(
      `error: ${badge === undefined ? 'which badge' : 'who is it for'}? npm run award -- <badge> <who>`,
    );
  if (said.who?.includes('@') === true && !said.who.startsWith('@') && options.format === 'text')
    process.stderr.write(
      'The address you typed stays in the history of your shell. Leave it out, and it is asked for.\n',
    );
  const recipient = personNamed(who, project.registry.recipients);
  if (!recipient) return tellRefusal(nobody(session, who), options.format);
  const slip = said.acceptDomains ? undefined : mistyped(recipient);
  if (slip) return tellRefusal(slip, options.format);
  const known = project.registry.badges.get(badge as BadgeId);
  const request = await completed(session, { said, badge: badge as BadgeId, recipient, known });
  const planned = planAward(project, request, chance);
  if (planned.kind === 'refused' || !known)
    return refuse(project, planned.kind === 'refused' ? planned.problems : [], options.format);
  const { award, handle, change } = planned;
  const isNew = !project.registry.recipients.has(handle);
  const url = routesOf(project.registry.site.url).awardPage(award).url;
  const effects = effectsOf(session, { badge: known, request, isNew, who: personName(project.registry, handle), url });
  const report = { awards: [{ id: award, badge, handle, url, newRecipient: isNew }] };
  return makeChange(project, { change, effects, report, topic: `award/${badge}` }, { options, asking });
}

async function askBadge({ project, asking }: Session): Promise<string | undefined> {
  const badges = [...project.registry.badges.values()].filter(({ status }) => status === 'active');
  return asking?.choose(
    'Which badge?',
    badges.map(({ id, name }) => ({ value: id, label: visible(name), hint: id })),
  );
}

async function askPerson(session: Session): Promise<string | undefined> {
  const { project, asking } = session;
  return asking?.text('Who earned it?', {
    placeholder: 'e-mail address, GitHub login (@ada), address or handle',
    fault: (answer) =>
      personNamed(answer, project.registry.recipients) ? undefined : Object.values(nobody(session, answer)).join(' '),
  });
}

function nobody({ project }: Session, who: string): { readonly message: string; readonly hint: string } {
  const near = nearest(who, project.registry.recipients.keys());
  if (who.includes('@') || who.includes(':'))
    return {
      message: 'That is no e-mail address, GitHub login, address or handle.',
      hint: 'Write it as ada@mail.example, @ada, https://… or as one of the folders in recipients/.',
    };
  const login = githubProfile(who) ? ` A GitHub login is written with its @: @${who.trim()}.` : '';
  return {
    message: `Nobody here has the handle \`${visible(who)}\`.`,
    hint: `${near === undefined ? 'Handles are the folders in recipients/.' : `Did you mean ${near}?`}${login}`,
  };
}

/** As in lists: only a hash of the address is written, in which nobody can see a slip any more. */
function mistyped(recipient: RecipientRequest): { readonly message: string; readonly hint: string } | undefined {
  const domain = recipient.kind === 'email' ? recipient.email.slice(recipient.email.lastIndexOf('@') + 1) : '';
  const near = mistypedDomain(domain, []);
  return near === undefined
    ? undefined
    : {
        message: `\`${visible(domain)}\` is one slip away from \`${near}\`.`,
        hint: 'Ask the person and mend it; or say `--accept-domains` if it is right.',
      };
}

interface Completing {
  readonly said: Said;
  readonly badge: BadgeId;
  readonly recipient: RecipientRequest;
  readonly known: Badge | undefined;
}

/** The whole request; evidence that the badge requires is asked for where somebody can be asked. */
async function completed(
  { project, asking }: Session,
  { said, badge, recipient, known }: Completing,
): Promise<AwardRequest> {
  const { evidence, narrative, on = project.now, expires, renew } = said;
  const more = evidence.length === 0 && known?.evidence === 'required' ? await askEvidence(asking) : evidence;
  return {
    badge,
    recipient,
    issuedOn: on,
    evidence: more,
    ...(expires && { expires }),
    ...(renew && { renewal: renew }),
    ...(narrative !== undefined && { narrative: narrative as Markdown }),
  };
}

async function askEvidence(asking: Asking | undefined): Promise<readonly Evidence[]> {
  const answer = await asking?.text('What shows that the criteria were met?', {
    placeholder: 'https://…=Name of it',
    fault: (text) => (parseEvidence(text) ? undefined : 'The badge requires an address, https://….'),
  });
  const evidence = answer === undefined ? undefined : parseEvidence(answer);
  return evidence ? [evidence] : [];
}

interface Meaning {
  readonly badge: Badge;
  readonly request: AwardRequest;
  readonly isNew: boolean;
  readonly who: string;
  readonly url: string;
}

function effectsOf({ project }: Session, { badge, request, isNew, who, url }: Meaning): readonly string[] {
  const issuer = project.registry.issuers.get(badge.issuer)?.name ?? badge.issuer;
  const person = isNew ? `Somebody new here, to be called ${who},` : who;
  const kept =
    isNew && request.recipient.kind === 'email'
      ? ['The e-mail address is written as a hash with a fresh salt, and nowhere in clear.']
      : [];
  return [
    `${person} gets ${badgeName(badge)} from ${visible(issuer)}, as of ${request.issuedOn}.`,
    ...(request.renewal ? ['It renews the latest award of this badge that the person has; both pages say so.'] : []),
    ...kept,
    `Its page will be ${url}`,
  ];
}
