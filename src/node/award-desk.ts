import { preparePng, type PreparedPng } from '../core/bake/png.ts';
import { prepareSvg, type PreparedSvg } from '../core/bake/svg.ts';
import type { Award, FullAward } from '../core/model/award.ts';
import type { Badge } from '../core/model/badge.ts';
import type { BadgeId, IssuerId } from '../core/model/ids.ts';
import type { Issuer } from '../core/model/issuer.ts';
import type { Provenance } from '../core/model/provenance.ts';
import type { Recipient } from '../core/model/recipient.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import { routesOf } from '../core/openbadges/routes.ts';
import { asList, awardFiles } from '../core/publication/award-files.ts';
import { awardFaults } from '../core/publication/check-award.ts';
import type { OutputFile } from '../core/publication/output-file.ts';
import type { BadgePictures } from '../core/publication/pictures.ts';
import { parseShell, renderAwardPage } from '../site/award-page.ts';

/** What awards are made with. No key is among it. */
export interface AwardMaterial {
  /** The page around every award, as Astro rendered it. */
  readonly shell: string;
  readonly edition: Omit<Edition, 'routes'>;
  readonly badges: ReadonlyMap<BadgeId, Badge>;
  readonly issuers: ReadonlyMap<IssuerId, Issuer>;
  readonly pictures: ReadonlyMap<BadgeId, BadgePictures>;
}

/** An award on its way to be made, signed already where its issuer signs. */
export interface AwardJob {
  readonly award: Award;
  readonly recipient: Recipient;
  readonly provenance?: Provenance;
  readonly jws?: string;
}

export interface MadeAward {
  readonly files: readonly OutputFile[];
  /** Why it did not pass its own check. */
  readonly faults: readonly string[];
}

/** Where the files and pages of awards are made, one by one. */
export type AwardDesk = (job: AwardJob) => Promise<MadeAward>;

interface Prepared {
  readonly png: PreparedPng;
  readonly svg?: PreparedSvg;
}

export function openAwardDesk(material: AwardMaterial): AwardDesk {
  const { badges, issuers, pictures } = material;
  const edition = { ...material.edition, routes: routesOf(material.edition.site.url) };
  const shell = parseShell(material.shell);
  const prepared = new Map<BadgeId, Prepared>();
  const pictureOf = (id: BadgeId): Prepared => {
    const known = prepared.get(id) ?? prepare(id, pictures.get(id));
    prepared.set(id, known);
    return known;
  };
  return async ({ award, recipient, provenance, jws }) => {
    const badge = badges.get(award.badge);
    const issuer = badge && issuers.get(badge.issuer);
    if (!badge || !issuer) throw new Error(`Award ${award.id} is to be made without its badge`);
    const full: FullAward = { award, badge, issuer, recipient, ...(provenance && { provenance }) };
    const files = awardFiles(full, edition, { ...pictureOf(badge.id), ...(jws !== undefined && { jws }) });
    const faults = await awardFaults(files);
    const page = { path: edition.routes.awardPage(award.id).file, content: renderAwardPage(shell, full, edition) };
    return { files: [...asList(files), page], faults };
  };
}

/** Each picture is walked once and then only spliced. */
function prepare(badge: BadgeId, pictures: BadgePictures | undefined): Prepared {
  if (!pictures) throw new Error(`Badge ${badge} is to be baked without its pictures`);
  return {
    png: preparePng(pictures.png),
    ...(pictures.svg !== undefined && { svg: prepareSvg(pictures.svg) }),
  };
}
