import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pictureKind } from '../../core/bake/picture-kind.ts';
import { unbakePng } from '../../core/bake/png.ts';
import { unbakeSvg } from '../../core/bake/svg.ts';
import type { Instant } from '../../core/model/time.ts';
import { readDocument } from '../../core/verify/document.ts';
import { idOf, isNode, textOf, valuesOf } from '../../core/verify/json-ld.ts';
import { readJws } from '../../core/verify/jws.ts';
import { openLibrary, textOfBytes, type Library } from '../../core/verify/library.ts';
import { siteAddresses, type SiteAddresses } from '../../core/verify/site/addresses.ts';
import { verifyAwardSet, type SetFile } from '../../core/verify/site/award-set.ts';
import { isOnlyRevoked, verifyRemoved } from '../../core/verify/site/removed-award.ts';
import { linksInCss, linksInHtml, linksInJson } from '../../core/verify/site/links.ts';
import {
  fault,
  nothingFound,
  together,
  type SiteFault,
  type SiteFindings,
} from '../../core/verify/site/site-verification.ts';
import type { Check } from '../../core/verify/verification.ts';
import { verify } from '../../core/verify/verify.ts';
import { folderFetcher } from '../folder-fetcher.ts';

/** What a desk is given once. */
export interface DeskData {
  readonly folder: string;
  readonly url: string;
  readonly now: Instant;
  /** Every file of the site, from its folder. */
  readonly files: readonly string[];
}

/** A share of the work: awards by id, and files that are no award's. */
export interface Share {
  readonly awards: readonly string[];
  readonly files: readonly string[];
}

/** Where shares of one site are verified. Classes, profiles, keys and lists are read once at each desk. */
export type Desk = (share: Share) => Promise<SiteFindings>;

interface Tools extends DeskData {
  readonly present: ReadonlySet<string>;
  readonly library: Library;
  readonly addresses: SiteAddresses;
}

export function openDesk(data: DeskData): Desk {
  const present = new Set(data.files);
  const tools: Tools = {
    ...data,
    present,
    library: openLibrary(folderFetcher({ folder: data.folder, url: data.url })),
    addresses: siteAddresses(data.url, present),
  };
  return async ({ awards, files }) =>
    together([
      ...(await Promise.all(awards.map((id) => lookAtAward(id, tools)))),
      ...(await Promise.all(files.map((file) => lookAtFile(file, tools)))),
    ]);
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
  const left = present.has(json) ? fileOf(json, 'application/json', tools) : undefined;
  if (left && ![jws, png, svg].some((path) => present.has(path)) && isOnlyRevoked(left))
    return lookAtRemoved(left, page, tools);
  const missing = [json, png, page].filter((path) => !present.has(path));
  const links = present.has(page) ? lookAtLinks(page, linksInHtml(textIn(page, tools)), tools) : nothingFound;
  const absent = missing.map((path) =>
    fault('FILE_MISSING', path, 'The file is not there, and others of its award are.'),
  );
  if (!present.has(json) || !present.has(png))
    return together([
      links,
      {
        ...nothingFound,
        ...counted('faulty'),
        awards: [{ file: json, standing: 'faulty', checks: [] }],
        faults: absent,
      },
    ]);
  const hosted = fileOf(json, 'application/json', tools);
  const signed = present.has(jws) ? fileOf(jws, 'text/plain', tools) : undefined;
  const found = await verifyAwardSet(
    {
      hosted,
      jws: signed,
      png: fileOf(png, 'image/png', tools),
      svg: present.has(svg) ? fileOf(svg, 'image/svg+xml', tools) : undefined,
    },
    { library, now, unbakeSvg },
  );
  const standing = absent.length > 0 ? 'faulty' : found.standing;
  return together([
    links,
    lookAtLinks(json, linksInText(hosted), tools),
    ...(signed ? [lookAtLinks(jws, linksInSigned(signed), tools)] : []),
    {
      ...nothingFound,
      ...counted(standing),
      awards: standing === 'valid' ? [] : [{ file: json, standing, checks: found.checks }],
      faults: [...absent, ...found.faults],
      revoked: standing === 'revoked' ? found.names : [],
    },
  ]);
}

/** Of an award that was removed there is a page and a document, and nothing else. */
async function lookAtRemoved(hosted: SetFile, page: string, tools: Tools): Promise<SiteFindings> {
  const { present, library, now } = tools;
  const { standing, checks, faults, names } = await verifyRemoved(hosted, { library, now });
  const absent = present.has(page)
    ? []
    : [fault('FILE_MISSING', page, 'The file is not there, and others of its award are.')];
  return together([
    present.has(page) ? lookAtLinks(page, linksInHtml(textIn(page, tools)), tools) : nothingFound,
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
      return lookAtLinks(file, linksInHtml(textIn(file, tools)), tools);
    case '.css':
      return lookAtLinks(file, linksInCss(textIn(file, tools)), tools);
    case '.json':
      return lookAtJson(file, tools);
    case '.png':
    case '.svg':
      return { ...nothingFound, faults: pictureFaults(file, tools) };
    default:
      return nothingFound;
  }
}

/** A badge class, profile, key or list is verified as any verifier would; of other JSON only the links are followed. */
async function lookAtJson(path: string, tools: Tools): Promise<SiteFindings> {
  const file = fileOf(path, 'application/json', tools);
  const links = lookAtLinks(path, linksInText(file), tools);
  if (!/^(?:badges|issuers)\//.test(path)) return links;
  const { library, now } = tools;
  const { node } = readDocument(textOfBytes(file.bytes) ?? '', file.url);
  const { verdict, checks } = await verify(
    { kind: 'text', text: file.url },
    { fetch: library.fetch, library, now, unbakeSvg },
  );
  const unpassed = checks.filter((one) => one.state !== 'passed' && !isOfKeyAtRest(one));
  const isSound = verdict === 'valid' || (unpassed.length === 0 && checks.some(isOfKeyAtRest));
  const id = idOf(node);
  const listed = valuesOf(node?.get('revokedAssertions')).flatMap((entry) =>
    [idOf(entry), isNode(entry) ? textOf(entry.get('uid')) : undefined].filter((name) => name !== undefined),
  );
  return together([
    links,
    {
      ...nothingFound,
      faults: [
        ...(isSound ? [] : [fault('DOCUMENT_NOT_VALID', path, 'The document does not verify.', unpassed)]),
        ...(node && id !== file.url
          ? [fault('NOT_AT_ITS_ADDRESS', path, `Its id is ${id ?? 'missing'}, and its address is ${file.url}.`)]
          : []),
      ],
      listed: listed.map((name) => ({ file: path, name })),
    },
  ]);
}

/**
 * An issuer lists the one key in use, and the addresses of others stay: retired ones, and in a preview the real one. What
 * was signed with a key that is not listed is found at the award.
 */
function isOfKeyAtRest({ code, state }: Check): boolean {
  return code === 'KEY_LISTED_BY_ISSUER' && state === 'failed';
}

/** A picture is of the kind that its name says, whole, and carries nothing: only an award's does. */
function pictureFaults(path: string, tools: Tools): readonly SiteFault[] {
  const bytes = bytesIn(path, tools);
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

function linksInText({ bytes }: SetFile): readonly string[] {
  return linksInJson(jsonOf(textOfBytes(bytes) ?? ''));
}

function linksInSigned({ bytes, path }: SetFile): readonly string[] {
  return linksInJson(jsonOf(readJws(textOfBytes(bytes) ?? '', path).payload ?? ''));
}

/** Undefined for what is no JSON, which is told where documents are verified. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function counted(standing: keyof SiteFindings['counts']): Pick<SiteFindings, 'counts'> {
  return { counts: { ...nothingFound.counts, [standing]: 1 } };
}

function fileOf(path: string, mediaType: string, tools: Tools): SetFile {
  return { path, url: tools.addresses.urlOf(path), bytes: bytesIn(path, tools), mediaType };
}

function textIn(path: string, tools: Tools): string {
  return textOfBytes(bytesIn(path, tools)) ?? '';
}

function bytesIn(path: string, { folder }: Tools): Uint8Array {
  return readFileSync(join(folder, path));
}
