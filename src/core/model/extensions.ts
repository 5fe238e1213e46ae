import type { Markdown, WebUrl } from './text.ts';

/** What a badge, an issuer or an award says beyond the standard, in the extensions that the community of Open Badges shares. */
export interface Extensions {
  readonly applyLink?: WebUrl;
  readonly location?: Location;
  readonly license?: License;
  readonly extraDescriptions?: readonly ExtraDescription[];
  readonly accessibility?: Accessibility;
  readonly originalCreator?: WebUrl;
  readonly assessment?: AssessmentPlan;
  readonly accreditations?: readonly Accreditation[];
  /** Extensions of somebody else, in the order in which they are written. */
  readonly other?: readonly OtherExtension[];
}

export interface Location {
  readonly name?: string;
  /** What the place has to do with it. */
  readonly description: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Licences of Creative Commons, by the names that the extension gives them. */
export const licenses = ['CC-0', 'CC-BY', 'CC-BY-SA', 'CC-BY-NC', 'CC-BY-NC-SA', 'CC-BY-ND', 'CC-BY-NC-ND'] as const;
export type License = (typeof licenses)[number];

export interface ExtraDescription {
  readonly name: string;
  readonly narrative: Markdown;
}

export interface Accessibility {
  readonly url: WebUrl;
  readonly features: readonly string[];
  readonly controls?: readonly string[];
  readonly hazards?: readonly string[];
  readonly apis?: readonly string[];
}

export interface AssessmentPlan {
  readonly description: string;
  readonly assessments: readonly Assessment[];
}

export interface Assessment {
  readonly description: string;
  readonly type: 'Exam' | 'Performance' | 'Artifact';
  /** What comes out of it: words that describe the evidence. */
  readonly output: string;
  readonly groupParticipation: boolean;
  readonly groupEvaluation: boolean;
  readonly method?: string;
  readonly example?: WebUrl;
  readonly scoringExample?: string;
  readonly evaluation?: WebUrl;
  readonly sections?: readonly AssessmentSection[];
}

export interface AssessmentSection {
  readonly title?: string;
  readonly description?: string;
  /** Whether it has to be done. It has, where nothing is said, and so has each of its questions. */
  readonly required?: boolean;
  /** Where it is, if it is elsewhere. */
  readonly url?: WebUrl;
  readonly questions?: readonly Question[];
}

/** How a question is answered: in words, by a file, or at another address. */
export const questionTypes = ['TextQuestion', 'FileQuestion', 'ExternalQuestion'] as const;

export interface Question {
  readonly type: (typeof questionTypes)[number];
  readonly text: string;
  readonly required?: boolean;
  readonly url?: WebUrl;
  /** How many words an answer may have. */
  readonly wordLimit?: number;
  readonly characterLimit?: number;
}

export interface Accreditation {
  readonly name: string;
  readonly contactInstructions: string;
  readonly url: WebUrl;
  readonly address: PostalAddress;
  readonly email?: string;
  readonly description?: string;
  readonly logo?: WebUrl;
  readonly areaServed?: string;
  readonly accreditationDate?: string;
  readonly educationalSector?: string;
  /** The larger organisation that it is a branch of. */
  readonly parentOrganization?: ParentOrganization;
}

export interface ParentOrganization {
  readonly name: string;
  readonly url?: WebUrl;
  readonly address?: PostalAddress;
}

export interface PostalAddress {
  readonly streetAddress?: string;
  readonly addressLocality?: string;
  readonly addressRegion?: string;
  readonly postalCode?: string;
  readonly addressCountry?: string;
}

/** JSON-LD that explains all of its words itself, in a context written into it. */
export interface OtherExtension {
  /** The IRI of the member. */
  readonly name: WebUrl;
  readonly document: Readonly<Record<string, unknown>>;
}
