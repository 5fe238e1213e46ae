import type { PreparedPng } from '../bake/png.ts';
import type { PreparedSvg } from '../bake/svg.ts';
import { isBakedAtBuild } from '../model/baked-at-build.ts';
import type { FullAward } from '../model/award.ts';
import { asciiJson } from '../openbadges/ascii-json.ts';
import { bakedAssertion, hostedAssertion, signedAssertion } from '../openbadges/assertion.ts';
import type { Edition } from '../openbadges/edition.ts';
import type { OutputFile } from './output-file.ts';

/** What the files of an award are made with. */
export interface AwardMaterial {
  /** The signature over `signedPayload`; absent for issuers that publish hosted assertions only. */
  readonly jws?: string;
  readonly png: PreparedPng;
  readonly svg?: PreparedSvg;
}

/** The machine files of one award, by what they are. */
export interface AwardFiles {
  readonly hosted: OutputFile;
  readonly signed?: OutputFile;
  /** Absent, as is `svg`, where the page of the award makes it. */
  readonly png?: OutputFile;
  readonly svg?: OutputFile;
}

export function asList({ hosted, signed, png, svg }: AwardFiles): OutputFile[] {
  return [hosted, ...(signed ? [signed] : []), ...(png ? [png] : []), ...(svg ? [svg] : [])];
}

/** The bytes that an issuer signs for an award (OB 2.0, SignedBadge: the payload is the assertion). */
export function signedPayload(full: FullAward, edition: Edition): string {
  return asciiJson(signedAssertion(full, edition), 'compact');
}

/**
 * What is baked into an award's pictures: the JWS, or the hosted JSON of an issuer that does not sign.
 * The JSON has no `]]>` in it, which would end the CDATA that holds it in SVG.
 */
function bakedText(full: FullAward, edition: Edition, jws: string | undefined): string {
  return jws ?? asciiJson(bakedAssertion(full, edition), 'compact').replaceAll(']]>', ']]\\u003e');
}

/** The hosted assertion, its signed twin, and the pictures with the proof baked in. The award's page is made elsewhere. */
export function awardFiles(full: FullAward, edition: Edition, { jws, png, svg }: AwardMaterial): AwardFiles {
  const { routes, site } = edition;
  const { id } = full.award;
  const text = bakedText(full, edition, jws);
  const url = routes.assertion(id).url;
  // By its files alone, a revoked award with neither signature nor picture could not be told from one that was removed.
  const isBaked = isBakedAtBuild(site, full.award) || (jws === undefined && full.award.revocation !== undefined);
  return {
    hosted: { path: routes.assertion(id).file, content: asciiJson(hostedAssertion(full, edition), 'pretty') },
    ...(jws !== undefined && { signed: { path: routes.signedAssertion(id).file, content: jws } }),
    ...(isBaked && { png: { path: routes.bakedImage(id, 'png').file, content: png.bake(text) } }),
    ...(isBaked &&
      svg && {
        svg: {
          path: routes.bakedImage(id, 'svg').file,
          content: svg.bake(jws === undefined ? { kind: 'hosted', url, json: text } : { kind: 'signed', jws }),
        },
      }),
  };
}
