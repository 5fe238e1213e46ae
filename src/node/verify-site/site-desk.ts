import { extname } from 'node:path';
import { pictureKind } from '../../core/bake/picture-kind.ts';
import { unbakePng } from '../../core/bake/png.ts';
import { unbakeSvg } from '../../core/bake/svg.ts';
import type { Instant } from '../../core/model/time.ts';
import { readDocument } from '../../core/verify/document.ts';
import { idOf, type Node } from '../../core/verify/json-ld.ts';
import { openLibrary, textOfBytes, type Library } from '../../core/verify/library.ts';
import { siteAddresses, type SiteAddresses } from '../../core/verify/site/addresses.ts';
import { verifyAwardSet, type SetFile } from '../../core/verify/site/award-set.ts';
import { canonicalOf } from '../../core/verify/site/canonical.ts';
import { isOnlyRevoked, verifyRemoved } from '../../core/verify/site/removed-award.ts';
import { endorsementNotLinked, endorsementsOfAnother, isWithdrawn } from '../../core/verify/site/endorsement-links.ts';
import { linksInSigned, linksInText } from '../../core/verify/site/document-links.ts';
import { listedIn } from '../../core/verify/site/revocation-lists.ts';
import { linksInCss, linksInHtml, linksInXml } from '../../core/verify/site/links.ts';
import type { PublishedFile } from '../../core/verify/site/manifest.ts';
import {
  fault,
  nothingFound,
  together,
  type SiteFault,
  type SiteFindings,
} from '../../core/verify/site/site-verification.ts';
import type { Fetcher } from '../../core/verify/fetcher.ts';
import type { Check } from '../../core/verify/verification.ts';
import { verify } from '../../core/verify/verify.ts';
import { folderFetcher } from '../folder-fetcher.ts';
import { nodeRs256 } from '../node-rs256.ts';
import { badgeOf, classPictures, type ClassPictures } from './class-picture.ts';
import { openPathIndex, type PathIndex } from './path-index.ts';
import { readSiteFile, type SiteFile } from './site-files.ts';

/** What a desk is given once. */
export interface DeskData {
  readonly folder: string;
  readonly url: string;
  readonly now: Instant;
  /** Every file of the site, from its folder. */
  readonly paths: PathIndex;
}

/** A share of the work: awards by id, and files that are no award's. */
export interface Share {
  readonly awards: readonly string[];
  readonly files: readonly string[];
}

/** What is found of a share, and what its files are. */
export interface DeskAnswer {
  readonly findings: SiteFindings;
  readonly published: readonly PublishedFile[];
}

/** Where shares of one site are verified. Classes, profiles, keys and lists are read once at each desk. */
export type Desk = (share: Share) => Promise<DeskAnswer>;

/** Where the files of a site lie. */
export interface SiteSource {
  readonly present: Pick<ReadonlySet<string>, 'has'>;
  readonly read: (path: string) => SiteFile;
  readonly fetch: Fetcher;
  /** A file as it was published and verified, if all that it led to is there still. */
  readonly before?: (path: string) => Uint8Array | undefined;
}

interface Tools extends Omit<DeskData, 'paths'> {
  readonly present: SiteSource['present'];
  readonly before: SiteSource['before'];
  readonly library: Library;
  readonly addresses: SiteAddresses;
  /** Reads a file of the share. One that cannot be read is noted, and goes on as an empty one. */
  readonly read: (path: string) => Uint8Array;
  /** Whether a picture of an award is that of its badge, by the file of the badge's picture. */
  readonly isPictureOf: ClassPictures;
}

export function openDesk(data: DeskData): Desk {
  return openDeskAt(data, {
    present: openPathIndex(data.paths),
    read: (path) => readSiteFile(data.folder, path),
    fetch: folderFetcher({ folder: data.folder, url: data.url }),
  });
}

/** A desk for a site that need not lie in one folder. */
export function openDeskAt(data: Omit<DeskData, 'paths'>, source: SiteSource): Desk {
  const { present, before } = source;
  const shared = {
    ...data,
    present,
    before,
    library: openLibrary(source.fetch),
    addresses: siteAddresses(data.url, present),
    isPictureOf: classPictures(source.read),
  };
  return async ({ awards, files }) => {
    const published: PublishedFile[] = [];
    const unreadable: SiteFault[] = [];
    const read = (path: string): Uint8Array => {
      const file = source.read(path);
      if (file.kind === 'read') published.push(file.published);
      else unreadable.push(file.fault);
      return file.kind === 'read' ? file.bytes : new Uint8Array();
    };
    const tools = { ...shared, read };
    const parts = [
      ...(await Promise.all(awards.map((id) => lookAtAward(id, tools)))),
      ...(await Promise.all(files.map((file) => lookAtFile(file, tools)))),
    ];
    return { findings: together([...parts, { ...nothingFound, faults: unreadable }]), published };
  };
}

async function lookAtAward(id: string, tools: Tools): Promise<SiteFindings> {
  const { present, library, now } = tools;
  const [json, jws, png, svg, page] = [
    `awards/${id}.json`,
    `awards/${id}.jws`,
    `awards/${id}.png`,
    `awards/${id}.svg`,
    `awards/${id}/index.html`,
  ] as const;
  const hosted = present.has(json) ? fileOf(json, 'application/json', tools) : undefined;
  if (hosted && ![jws, png, svg].some((path) => present.has(path)) && isOnlyRevoked(hosted))
    return lookAtRemoved(hosted, page, tools);
  const signed = present.has(jws) ? fileOf(jws, 'text/plain', tools) : undefined;
  const isWanted = (path: string): boolean => path !== png || !hosted || namesPicture(hosted, signed, tools);
  const missing = [json, png, page].filter((path) => !present.has(path) && isWanted(path));
  const links = present.has(page) ? lookAtPage(page, tools) : nothingFound;
  const absent = missing.map((path) =>
    fault('FILE_MISSING', path, 'The file is not there, and others of its award are.'),
  );
  if (!hosted || missing.includes(png)) {
    for (const path of [png, svg]) if (present.has(path)) tools.read(path);
    return together([
      links,
      {
        ...nothingFound,
        ...counted('faulty'),
        awards: [{ file: json, standing: 'faulty', checks: [] }],
        faults: absent,
      },
    ]);
  }
  const set = {
    hosted,
    jws: signed,
    png: present.has(png) ? fileOf(png, 'image/png', tools) : undefined,
    svg: present.has(svg) ? fileOf(svg, 'image/svg+xml', tools) : undefined,
  };
  const found = await verifyAwardSet(set, { library, now, unbakeSvg, rs256: nodeRs256 });
  const pictures = [
    ...(set.png ? ownPictureFaults(found.badge, 'png', set.png, tools) : []),
    ...(set.svg ? ownPictureFaults(found.badge, 'svg', set.svg, tools) : []),
  ];
  const standing = absent.length > 0 || pictures.length > 0 ? 'faulty' : found.standing;
  return together([
    links,
    lookAtLinks(json, linksInText(hosted), tools),
    ...(signed ? [lookAtLinks(jws, linksInSigned(signed), tools)] : []),
    {
      ...nothingFound,
      ...counted(standing),
      awards: standing === 'valid' ? [] : [{ file: json, standing, checks: found.checks }],
      faults: [...absent, ...found.faults, ...pictures],
      revoked: standing === 'revoked' ? found.names : [],
    },
  ]);
}

/** Whether an award says where its own picture is. One that does not leaves it to its page to make it. */
function namesPicture(hosted: SetFile, signed: SetFile | undefined, { addresses }: Tools): boolean {
  const links = [...linksInText(hosted), ...(signed ? linksInSigned(signed) : [])];
  return links.some((link) => addresses.fileAt(link) === hosted.path.replace(/json$/, 'png'));
}

/** The picture of an award is that of its badge, which lies beside the first of the badge's documents. */
function ownPictureFaults(
  badge: string | undefined,
  kind: 'png' | 'svg',
  { path, bytes }: SetFile,
  { addresses, present, isPictureOf }: Tools,
): readonly SiteFault[] {
  const document = badge === undefined ? undefined : addresses.fileAt(badge);
  if (document === undefined || !document.endsWith('.json')) return [];
  const own = `${badgeOf(document)}.${kind}`;
  if (!present.has(own) || isPictureOf(own, kind, bytes)) return [];
  return [fault('PICTURE_OF_ANOTHER', path, `But for what is baked in, the picture is not ${own}.`)];
}

/** Of an award that was removed there is a page and a document, and nothing else. */
async function lookAtRemoved(hosted: SetFile, page: string, tools: Tools): Promise<SiteFindings> {
  const { present, library, now } = tools;
  const { standing, checks, faults, names } = await verifyRemoved(hosted, { library, now });
  const absent = present.has(page)
    ? []
    : [fault('FILE_MISSING', page, 'The file is not there, and others of its award are.')];
  return together([
    present.has(page) ? lookAtPage(page, tools) : nothingFound,
    lookAtLinks(hosted.path, linksInText(hosted), tools),
    {
      ...nothingFound,
      ...counted(absent.length > 0 ? 'faulty' : standing),
      awards: [{ file: hosted.path, standing, checks }],
      faults: [...absent, ...faults],
      revoked: names,
    },
  ]);
}

async function lookAtFile(file: string, tools: Tools): Promise<SiteFindings> {
  switch (extname(file)) {
    case '.html':
      return lookAtPage(file, tools);
    case '.css':
      return lookAtLinks(file, linksInCss(textIn(file, tools)), tools);
    case '.atom':
    case '.xml':
      return lookAtLinks(file, newLinksIn(file, tools), tools);
    case '.json':
      return lookAtJson(file, tools);
    case '.png':
    case '.svg':
      return { ...nothingFound, faults: pictureFaults(file, tools) };
    default:
      tools.read(file);
      return nothingFound;
  }
}

/** A sitemap may name every award, of which a change concerns a few. */
function newLinksIn(file: string, tools: Tools): readonly string[] {
  const before = new Set(linksInXml(textOfBytes(tools.before?.(file) ?? new Uint8Array()) ?? ''));
  return linksInXml(textIn(file, tools)).filter((link) => !before.has(link));
}

/** Pages of what has a name of its own; others may be anybody's. */
const NAMED_PAGE = /^(?:awards|badges|frameworks|issuers|recipients)\/.*\.html$/;

function lookAtPage(file: string, tools: Tools): SiteFindings {
  const html = textIn(file, tools);
  const links = lookAtLinks(file, linksInHtml(html), tools);
  const address = tools.addresses.urlOf(file);
  const own = NAMED_PAGE.test(file) ? canonicalOf(html) : address;
  if (own === address) return links;
  const sentence = `The page names ${own ?? 'nothing'} as its address, and lies at ${address}.`;
  return together([links, { ...nothingFound, faults: [fault('NOT_AT_ITS_ADDRESS', file, sentence)] }]);
}

/** A badge class, profile, key, list or endorsement is verified as any verifier would; of other JSON only the links are followed. */
async function lookAtJson(path: string, tools: Tools): Promise<SiteFindings> {
  const file = fileOf(path, 'application/json', tools);
  const links = lookAtLinks(path, linksInText(file), tools);
  if (!/^(?:badges|issuers|endorsements)\//.test(path) || PUBLISHED_BEFORE.test(path)) return links;
  const { library, now } = tools;
  const { node } = readDocument(textOfBytes(file.bytes) ?? '', file.url);
  const { verdict, checks } = await verify(
    { kind: 'text', text: file.url },
    { fetch: library.fetch, library, now, unbakeSvg, rs256: nodeRs256 },
  );
  const isAtRest = (one: Check): boolean => isOfKeyAtRest(one, node);
  const unpassed = checks.filter((one) => one.state !== 'passed' && !isAtRest(one));
  const isSound =
    verdict === 'valid' || (unpassed.length === 0 && checks.some(isAtRest)) || isWithdrawn(node, unpassed);
  const id = idOf(node);
  return together([
    links,
    {
      ...nothingFound,
      faults: [
        ...(isSound ? [] : [fault('DOCUMENT_NOT_VALID', path, 'The document does not verify.', unpassed)]),
        ...(node && id !== file.url
          ? [fault('NOT_AT_ITS_ADDRESS', path, `Its id is ${id ?? 'missing'}, and its address is ${file.url}.`)]
          : []),
        ...namedPictureFaults(node, path, tools),
        ...endorsementsOfAnother(path, checks),
        ...(node && path.startsWith('endorsements/') ? await endorsementNotLinked(path, node, tools) : []),
      ],
      ...listedIn(node, path),
    },
  ]);
}

/** Parts of the list of what a compromised key signed that stands. */
const PUBLISHED_BEFORE = /^issuers\/[^/]+\/keys\/[^/]+\/published\//;

/** A badge's document names the picture beside it, where it names one of the site. */
function namedPictureFaults(node: Node | undefined, path: string, { addresses, present }: Tools): readonly SiteFault[] {
  const image = path.startsWith('badges/') ? idOf(node?.get('image')) : undefined;
  const named = image === undefined ? undefined : addresses.fileAt(image);
  if (named === undefined || !present.has(named) || named.replace(/\.\w+$/, '') === badgeOf(path)) return [];
  return [fault('PICTURE_OF_ANOTHER', path, `Its picture is said to be ${named}.`)];
}

/**
 * A profile lists one key, and the addresses of others stay: one that is compromised, and in a preview the real one. What
 * was signed with a key that is not listed is found at the award.
 */
function isOfKeyAtRest({ code, state }: Check, node: Node | undefined): boolean {
  if (state !== 'failed') return false;
  return code === 'KEY_LISTED_BY_ISSUER' || (code === 'NOT_REVOKED' && node?.get('type') === 'CryptographicKey');
}

/** A picture is of the kind that its name says, whole, and carries nothing: only an award's does. */
function pictureFaults(path: string, tools: Tools): readonly SiteFault[] {
  const bytes = tools.read(path);
  const kind = pictureKind(bytes);
  if (`.${typeof kind === 'string' ? kind : ''}` !== extname(path))
    return [
      fault(
        'PICTURE_BROKEN',
        path,
        `It is ${typeof kind === 'string' ? `a picture of the kind ${kind}` : kind.other}.`,
      ),
    ];
  const unbaked = kind === 'png' ? unbakePng(bytes) : unbakeSvg(textOfBytes(bytes) ?? '');
  switch (unbaked.kind) {
    case 'nothing':
      return [];
    case 'broken':
      return [fault('PICTURE_BROKEN', path, unbaked.reason)];
    case 'found':
      return [fault('PICTURE_NOT_BARE', path, 'The picture carries a badge, and is no award’s.')];
  }
}

function lookAtLinks(file: string, links: readonly string[], { addresses }: Tools): SiteFindings {
  const nowhere = new Set(links.filter((link) => !addresses.leads(link, file)));
  const faults = Array.from(nowhere, (link) => fault('LINK_NOWHERE', file, `${link} leads to no file of the site.`));
  return { ...nothingFound, links: links.length, faults };
}

function counted(standing: keyof SiteFindings['counts']): Pick<SiteFindings, 'counts'> {
  return { counts: { ...nothingFound.counts, [standing]: 1 } };
}

function fileOf(path: string, mediaType: string, tools: Tools): SetFile {
  return { path, url: tools.addresses.urlOf(path), bytes: tools.read(path), mediaType };
}

function textIn(path: string, tools: Tools): string {
  return textOfBytes(tools.read(path)) ?? '';
}
