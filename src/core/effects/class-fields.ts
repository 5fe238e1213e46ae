import type { Alignment, Badge } from '../model/badge.ts';
import type { Extensions } from '../model/extensions.ts';
import type { Picture } from '../model/image.ts';
import type { Issuer } from '../model/issuer.ts';
import { requirementText } from '../model/requirement.ts';
import { tidied, type Field } from './fields.ts';

/** What a badge says, and how lasting each part of it is once it has been awarded. */
export function badgeFields(badge: Badge, images: PictureNames): readonly Field[] {
  const { criteria, requires } = badge;
  return [
    { name: 'issuer', lasting: 'never', same: badge.issuer },
    { name: 'name', lasting: 'with erratum', same: badge.name },
    { name: 'description', lasting: 'with erratum', same: tidied(badge.description) },
    { name: 'criteria', lasting: 'with erratum', same: tidied(criteria.text) },
    { name: 'alignment', lasting: 'with erratum', ...alignmentText(badge.alignment) },
    { name: 'extensions', lasting: 'with erratum', same: extensionsText(badge.extensions), mayBeAdded: true },
    { name: 'image', lasting: 'with erratum', same: images(badge.image) },
    { name: 'expires', lasting: 'with erratum', same: badge.validFor },
    {
      name: 'requires',
      lasting: 'with erratum',
      same: requires && requirementText(requires),
    },
    { name: 'until', lasting: 'free', same: requires?.until },
    { name: 'caption', lasting: 'free', same: badge.image.caption },
    { name: 'tags', lasting: 'free', same: badge.tags.join(', ') || undefined },
    { name: 'evidence', lasting: 'free', same: badge.evidence },
    { name: 'reviewers', lasting: 'free', same: badge.reviewers.join(', ') || undefined },
    { name: 'approvals', lasting: 'free', same: String(badge.approvals) },
    { name: 'applications', lasting: 'free', same: badge.applications },
    { name: 'repeatable', lasting: 'free', same: String(badge.repeatable) },
    { name: 'supersedes', lasting: 'free', same: badge.supersedes },
  ];
}

/** What an issuer says. Organisations change their names; who they are is their address on the site and their keys. */
export function issuerFields(issuer: Issuer, images: PictureNames): readonly Field[] {
  return [
    { name: 'name', lasting: 'free', same: issuer.name },
    { name: 'url', lasting: 'free', same: issuer.url },
    { name: 'email', lasting: 'free', same: issuer.email },
    { name: 'telephone', lasting: 'free', same: issuer.telephone },
    { name: 'description', lasting: 'free', same: tidied(issuer.description) },
    { name: 'image', lasting: 'free', same: issuer.image && images(issuer.image) },
    { name: 'caption', lasting: 'free', same: issuer.image?.caption },
    { name: 'about', lasting: 'free', same: tidied(issuer.about) },
    { name: 'extensions', lasting: 'free', same: extensionsText(issuer.extensions) },
    { name: 'signing', lasting: 'free', same: issuer.signing.kind },
    {
      name: 'applications key',
      lasting: 'free',
      same: issuer.applicationsKeyPem,
      shown: issuer.applicationsKeyPem && `…${issuer.applicationsKeyPem.replace(/-----[^-]+-----|\s/g, '').slice(-16)}`,
    },
  ];
}

/** A short name for each picture; equal names are equal pictures. */
export type PictureNames = (picture: Picture) => string;

/** Names a picture by its kind and size, and another of the same kind and size as another. */
export function pictureNames(): PictureNames {
  const known: { readonly bytes: Uint8Array; readonly name: string }[] = [];
  return ({ kind, bytes: published }) => {
    const bytes = kind === 'svg' ? withOneLineEnd(published) : published;
    const twin = known.find((one) => isSame(one.bytes, bytes));
    if (twin) return twin.name;
    const size = `${kind.toUpperCase()} of ${bytes.length} bytes`;
    const alike = known.filter(({ name }) => name.endsWith(size)).length;
    const name = 'another '.repeat(alike) + size;
    known.push({ bytes, name });
    return name;
  };
}

/** How lines end in a text says nothing: a checkout on another system may change it. */
function withOneLineEnd(bytes: Uint8Array): Uint8Array {
  return bytes.includes(CR) ? bytes.filter((byte, index) => byte !== CR || bytes[index + 1] !== LF) : bytes;
}

const [CR, LF] = [13, 10];

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

function alignmentText(alignment: readonly Alignment[]): Pick<Field, 'same' | 'shown'> {
  if (alignment.length === 0) return { same: undefined };
  return {
    same: alignment.map(alignmentKey).join('\n'),
    shown: alignment.map(({ targetName, targetUrl }) => `${targetName} (${targetUrl})`).join(' · '),
  };
}

function alignmentKey(one: Alignment): string {
  return JSON.stringify([one.targetName, one.targetUrl, one.targetDescription, one.targetFramework, one.targetCode]);
}

export function extensionsText(extensions: Extensions | undefined): string | undefined {
  return extensions && JSON.stringify(extensions);
}
