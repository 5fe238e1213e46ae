import { awardLinkProblems } from './award-links.ts';
import { badgeLinkProblems } from './badge-links.ts';
import { claimProblems } from './claims.ts';
import { dateLinkProblems } from './date-links.ts';
import { endorsementProblems } from './endorsements.ts';
import { forgottenProblems } from './forgotten.ts';
import { frameworkProblems } from './frameworks.ts';
import { issuerLinkProblems } from './issuer-links.ts';
import { recipientLinkProblems } from './recipient-links.ts';

/** What is wrong between files: names that lead nowhere, circles, the same thing twice, dates out of order. */
export const linksProblems = {
  ...issuerLinkProblems,
  ...badgeLinkProblems,
  ...frameworkProblems,
  ...recipientLinkProblems,
  ...awardLinkProblems,
  ...dateLinkProblems,
  ...claimProblems,
  ...endorsementProblems,
  ...forgottenProblems,
};
