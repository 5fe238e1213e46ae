import type {
  Accessibility,
  Accreditation,
  Assessment,
  Extensions,
  License,
  Location,
  OtherExtension,
} from '../model/extensions.ts';
import type { Recipient } from '../model/recipient.ts';

/** Members beyond the standard, each an object with a context of its own. */
export type ExtensionMembers = { readonly [Name in ExtensionName]?: object } & Readonly<
  Record<`https://${string}`, unknown>
>;

type ExtensionName =
  | 'extensions:ApplyLink'
  | 'schema:location'
  | 'schema:license'
  | 'extensions:extraDescription'
  | 'extensions:Accessibility'
  | 'extensions:OriginalCreator'
  | 'extensions:assessmentExtension'
  | 'extensions:IssuerAccreditation'
  | 'extensions:recipientProfile';

const COMMUNITY = 'https://w3id.org/openbadges/extensions';
const CONSORTIUM = 'https://purl.imsglobal.org/spec';

/** Extensions in the forms that the official validator takes; two of its own examples are not among them. */
export function extensionMembers(extensions: Extensions = {}): ExtensionMembers {
  const {
    applyLink,
    location,
    license,
    extraDescriptions,
    accessibility,
    originalCreator,
    assessment,
    accreditations,
  } = extensions;
  return {
    ...(applyLink !== undefined && {
      'extensions:ApplyLink': { ...head('applyLinkExtension', 'extensions:ApplyLink'), url: applyLink },
    }),
    ...(location && { 'schema:location': place(location) }),
    ...(license && { 'schema:license': licenseNode(license) }),
    ...(extraDescriptions && {
      'extensions:extraDescription': extraDescriptions.map(({ name, narrative }) => ({
        ...consortiumHead('ob-exdesc', 'extensions:ExtraDescriptionExtension'),
        name,
        narrative,
      })),
    }),
    ...(accessibility && { 'extensions:Accessibility': accessibilityNode(accessibility) }),
    ...(originalCreator !== undefined && {
      'extensions:OriginalCreator': {
        // The published context spells the type with a small letter, the specification with a capital one.
        ...head('originalCreatorExtension', 'extensions:OriginalCreator', 'extensions:originalCreator'),
        url: originalCreator,
      },
    }),
    ...(assessment && {
      'extensions:assessmentExtension': {
        ...consortiumHead('ob-assessment', 'extensions:AssessmentExtension'),
        description: assessment.description,
        assessments: assessment.assessments.map(assessmentNode),
      },
    }),
    ...(accreditations && { 'extensions:IssuerAccreditation': accreditations.map(accreditationNode) }),
    ...Object.fromEntries((extensions.other ?? []).map(otherMember)),
  };
}

/** The name of a person in the badge itself, where the person agreed to that. */
export function recipientProfile({ profile }: Recipient): ExtensionMembers {
  if (!profile?.inBadges) return {};
  const { name, publicKey } = profile;
  return {
    'extensions:recipientProfile': {
      ...head('recipientProfile', 'extensions:RecipientProfile'),
      name,
      ...(publicKey !== undefined && { publicKey }),
    },
  };
}

function head(folder: string, ...types: readonly string[]) {
  return { '@context': `${COMMUNITY}/${folder}/context.json`, type: ['Extension', ...types] };
}

function consortiumHead(specification: string, type: string) {
  return { '@context': `${CONSORTIUM}/${specification}/v1p0/context/`, type: ['Extension', type] };
}

function place({ name, description, latitude, longitude }: Location) {
  return {
    ...head('geoCoordinatesExtension', 'extensions:GeoCoordinates', 'schema:Place'),
    ...(name !== undefined && { name }),
    description,
    geo: { latitude, longitude },
  };
}

function licenseNode(license: License) {
  return { ...head('licenseExtension', 'extensions:LicenseExtension', 'cc:License'), id: license };
}

/**
 * Without the type `Extension`: with it the official validator looks for the type `extensions#accessibility` of the
 * published context, and fails on the published schema, whose `required` stands among its properties.
 */
function accessibilityNode({ url, features, controls, hazards, apis }: Accessibility) {
  return {
    '@context': `${COMMUNITY}/accessibilityExtension/context.json`,
    type: 'extensions:Accessibility',
    ...(apis && { accessibilityAPI: apis }),
    ...(controls && { accessibilityControl: controls }),
    accessibilityFeature: features,
    ...(hazards && { accessibilityHazard: hazards }),
    url,
  };
}

function assessmentNode(one: Assessment) {
  const { method, example, scoringExample, evaluation, sections } = one;
  return {
    description: one.description,
    type: one.type,
    assessmentOutput: one.output,
    hasGroupParticipation: one.groupParticipation,
    hasGroupEvaluation: one.groupEvaluation,
    ...(method !== undefined && { evaluationMethod: method }),
    ...(example !== undefined && { assessmentExample: example }),
    ...(scoringExample !== undefined && { scoringMethodExampleDescription: scoringExample }),
    ...(evaluation !== undefined && { assessmentEvaluation: evaluation }),
    ...(sections && { sections }),
  };
}

function accreditationNode(accreditation: Accreditation) {
  return { ...consortiumHead('ob-accred', 'extensions:IssuerAccreditation'), ...accreditation };
}

/** Without the type `Extension`: with it the official validator asks for a context at an address, and there is none. */
function otherMember({ name, document }: OtherExtension) {
  const { '@context': context, type, ...members } = document;
  const types = [type].flat().filter((one) => one !== undefined && one !== 'Extension');
  return [name, { '@context': context, ...(types.length > 0 && { type: types }), ...members }] as const;
}
