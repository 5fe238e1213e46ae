import {
  filledText,
  imageUrl,
  iri,
  language,
  linked,
  linkOr,
  text,
  textOrNumber,
  truth,
  webUrl,
  type ClassRule,
  type Row,
} from '../shape.ts';
import { textOf } from '../json-ld.ts';

/** Members that every entity of a class may have (Open Badges 2.0, Internationalization and Versioning); `related` names forms of the same class. */
export function common(...types: readonly string[]) {
  const form: ClassRule = {
    types,
    typeOptional: true,
    members: { id: { required: true, kind: iri }, ...written },
  };
  return {
    ...written,
    related: { many: true, kind: linkOr(iri, form) },
    endorsement: { many: true, kind: linked(iri) },
  } as const satisfies Record<string, Row>;
}

const written = { '@language': { kind: language }, version: { kind: textOrNumber } } as const;

export const imageObject: ClassRule = {
  types: ['Image', 'ImageObject'],
  typeOptional: true,
  members: { id: { required: true, kind: imageUrl }, caption: { kind: text }, author: { kind: linked(iri) } },
};

export const evidence: ClassRule = {
  types: ['Evidence'],
  typeOptional: true,
  members: {
    id: { kind: iri },
    narrative: { kind: text },
    name: { kind: text },
    description: { kind: text },
    genre: { kind: text },
    audience: { kind: text },
  },
};

export const criteria: ClassRule = {
  types: ['Criteria'],
  typeOptional: true,
  members: { id: { kind: iri }, narrative: { kind: text } },
  whole: (node) =>
    node.has('id') || textOf(node.get('narrative'))?.trim()
      ? undefined
      : { expected: 'an id or a narrative', found: 'neither' },
};

export const alignment: ClassRule = {
  types: ['AlignmentObject'],
  typeOptional: true,
  members: {
    targetName: { required: true, kind: filledText },
    targetUrl: { required: true, kind: linked(webUrl) },
    targetDescription: { kind: text },
    targetFramework: { kind: text },
    targetCode: { kind: text },
  },
};

export const identityObject: ClassRule = {
  types: ['email', 'url', 'telephone', 'id', 'IdentityObject'],
  members: {
    identity: { required: true, kind: filledText },
    hashed: { required: true, kind: truth },
    salt: { kind: text },
  },
};
