import type { Extensions, OtherExtension } from '../model/extensions.ts';
import { parseWebUrl, type WebUrl } from '../model/text.ts';
import type { Problem } from '../problem/problem.ts';
import type { FieldPath, Fields } from './fields.ts';
import { narrativeProblems } from './narrative.ts';
import { readOtherExtension } from './other-extension.ts';
import { ensured } from './present.ts';

/** What an author writes below `extensions`, once its schema has let it through. */
export interface WrittenExtensions extends Omit<Extensions, 'other'> {
  readonly other?: readonly { readonly name: string; readonly json: string }[];
}

/** What is wrong with extensions beyond their schema: texts in Markdown, and JSON-LD of somebody else. */
export function extensionProblems(fields: Fields): readonly Problem[] {
  const { extraDescriptions = [], other = [] } = written(fields) ?? {};
  const names = other.map(({ name }) => name);
  return [
    ...extraDescriptions.flatMap(({ narrative }, index) =>
      narrativeProblems(narrative, fields.placeOf(['extensions', 'extraDescriptions', index, 'narrative'])),
    ),
    ...names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [
            {
              code: 'REPEATED_ITEM' as const,
              place: fields.placeOf(at(index, 'name')),
              field: 'extensions.other',
              item: name,
            },
          ]
        : [],
    ),
    ...other.flatMap((one, index) => {
      const reading = readOtherExtension(one);
      return reading.kind === 'extension' ? [] : [{ ...reading.fault, place: fields.placeOf(at(index, reading.in)) }];
    }),
  ];
}

/** The extensions of a file in which `extensionProblems` found nothing. */
export function extensionsOf(fields: Fields): Extensions | undefined {
  const group = written(fields);
  if (!group) return undefined;
  const { other, ...known } = group;
  return { ...withAddresses(known), ...(other && { other: other.map(otherExtension) }) };
}

type Known = Omit<Extensions, 'other'>;

/** Addresses as they may stand in a document, which is not always how they were written. */
function withAddresses(known: Known): Known {
  const { applyLink, originalCreator, accessibility, assessment, accreditations } = known;
  return {
    ...known,
    ...(applyLink !== undefined && { applyLink: addressOf(applyLink) }),
    ...(originalCreator !== undefined && { originalCreator: addressOf(originalCreator) }),
    ...(accessibility && { accessibility: { ...accessibility, url: addressOf(accessibility.url) } }),
    ...(assessment && {
      assessment: {
        ...assessment,
        assessments: assessment.assessments.map((one) => ({
          ...one,
          ...(one.example !== undefined && { example: addressOf(one.example) }),
          ...(one.evaluation !== undefined && { evaluation: addressOf(one.evaluation) }),
        })),
      },
    }),
    ...(accreditations && {
      accreditations: accreditations.map((one) => ({
        ...one,
        url: addressOf(one.url),
        ...(one.logo !== undefined && { logo: addressOf(one.logo) }),
      })),
    }),
  };
}

function addressOf(written: string): WebUrl {
  return ensured(parseWebUrl(written));
}

function otherExtension(one: { readonly name: string; readonly json: string }): OtherExtension {
  const reading = readOtherExtension(one);
  return { name: addressOf(one.name), document: ensured(reading.document) };
}

function written(fields: Fields): WrittenExtensions | undefined {
  return (fields.values as { readonly extensions?: WrittenExtensions }).extensions;
}

function at(index: number, field: string): FieldPath {
  return ['extensions', 'other', index, field];
}
