import { words } from './words.ts';

/** What a whole site must be, beside each of its documents; what is found broken is told by its file. */
export const siteFaults = {
  FILE_MISSING: words({
    title: 'Every file is there',
    explanation:
      'Every file that was published is listed in `manifest.json`. And an award is published as a document (`awards/<id>.json`), a picture (`awards/<id>.png`) and a page (`awards/<id>/`), so that one that lost a file is told whatever the manifest says. Where a file is not there, the upload was cut short or it was deleted. Build the site again and publish all of it.',
    passed: 'All files are there.',
    failed: 'A file is not there.',
    unsettled: 'Whether the files are there could not be settled.',
  }),
  FILE_ADDED: words({
    title: 'Nothing was added',
    explanation:
      'What a build published is listed in `manifest.json`. A file that is not in the list was put there by somebody else, or was left over from an earlier site. At an address of yours people take it for yours. Delete it, or build the site again.',
    passed: 'There is nothing but what was published.',
    failed: 'There is a file that was not published.',
    unsettled: 'Whether something was added could not be settled.',
  }),
  FILE_CHANGED: words({
    title: 'Every file is as it was published',
    explanation:
      '`manifest.json` has the size and the SHA-256 of every file that was published. Where a file has others, it was changed or damaged since, be it a page, a style or a script. This tells of accidents and of those who know nothing of the list. Who can change a file can change the list as well: compare the digest of `manifest.json` itself with one that was kept elsewhere.',
    passed: 'The file is as it was published.',
    failed: 'The file is not as it was published.',
    unsettled: 'Whether the file was changed could not be settled.',
  }),
  FILE_UNREADABLE: words({
    title: 'Everything is a file that can be read',
    explanation:
      'A site has files and folders only. A symbolic link may lead out of the site, and show whatever lies there; a named pipe or a device makes whoever reads it wait; a file of more than 100 MB is not read, and hosts of static sites take none.',
    passed: 'It is a file that can be read.',
    failed: 'It is no file that can be read.',
    unsettled: 'Whether it can be read could not be settled.',
  }),
  DOCUMENT_NOT_VALID: words({
    title: 'Every badge, profile, key and list verifies',
    explanation:
      'What lies below `badges/` and `issuers/` is verified like anything else that is handed in, each by itself. The checks that did not pass are listed with the file; each has a page of its own.',
    passed: 'The document verifies.',
    failed: 'The document does not verify.',
    unsettled: 'The document could not be verified whole.',
  }),
  NOT_AT_ITS_ADDRESS: words({
    title: 'Documents and pages lie where they say',
    explanation:
      'The `id` of a document is the address at which others ask for it, and a page of an award, a badge, an issuer or a recipient names its own as `canonical`. A file that lies elsewhere was renamed, swapped with another, or built for another address of the site.',
    passed: 'It lies where it says.',
    failed: 'It says that it belongs to another address.',
    unsettled: 'Where it belongs could not be settled.',
  }),
  FORMS_DISAGREE: words({
    title: 'What is signed and what is hosted say the same',
    explanation:
      'An award of an issuer that signs comes in two forms: hosted (`.json`) and signed (`.jws`). But for their ids and the way they are verified they must say the same. Where they differ, one was changed or belongs to another award.',
    passed: 'Both forms say the same.',
    failed: 'What is signed and what is hosted say different things.',
    unsettled: 'The forms could not be compared.',
  }),
  REVOCATION_DISAGREES: words({
    title: 'Awards and revocation lists agree',
    explanation:
      'A revoked award says so itself, and the list of its issuer names it: both names, the hosted and the signed. Who reads only one of them must come to the same. Build the site again, so that both are made from the same commit.',
    passed: 'Awards and lists agree on what is revoked.',
    failed: 'An award and the revocation list do not agree on whether it is revoked.',
    unsettled: 'Whether they agree could not be settled.',
  }),
  BAKED_WITH_ANOTHER: words({
    title: 'Pictures carry the award beside them',
    explanation:
      'The picture of an award carries the very signature that is published beside it or, of an issuer that does not sign, the hosted document. A picture with nothing in it may have been saved anew by a program that drops what it does not know; one with something else belongs to another award.',
    passed: 'The picture carries the award that is published beside it.',
    failed: 'The picture carries no award, or another one.',
    unsettled: 'What the picture carries could not be settled.',
  }),
  PICTURE_OF_ANOTHER: words({
    title: 'Pictures belong to their badge',
    explanation:
      'The picture of a badge lies beside its definition, which names it, and the picture of each of its awards is the same, with the award baked in and nothing else changed. Where they differ, a picture was swapped or drawn over. Of a badge that was never awarded there is nothing to compare with, but for `manifest.json`.',
    passed: 'The picture belongs to its badge.',
    failed: 'The picture is not the one of its badge.',
    unsettled: 'Which badge the picture belongs to could not be settled.',
  }),
  ENDORSEMENT_DISAGREES: words({
    title: 'Endorsements and what they endorse name each other',
    explanation:
      'A document links to what others say of it, and each of these endorsements names the document in its claim. One that speaks of something else would lend its good word to what nobody endorsed; one of this site to which nothing links would never be found.',
    passed: 'Endorsements and what they endorse name each other.',
    failed: 'An endorsement and what it endorses do not name each other.',
    unsettled: 'Whether they name each other could not be settled.',
  }),
  PICTURE_BROKEN: words({
    title: 'Pictures are whole',
    explanation:
      'A picture is of the kind that its name says, and readable to its end: a PNG with right checksums, or well-formed SVG. A single changed byte is found.',
    passed: 'The picture is whole.',
    failed: 'The picture is damaged, or not of the kind that its name says.',
    unsettled: 'The picture could not be read.',
  }),
  PICTURE_NOT_BARE: words({
    title: 'Only awards’ pictures carry badges',
    explanation:
      'The picture of a badge or of an issuer belongs to all of its awards and carries none of them. Where it carries one, somebody’s award was put in its place, and everybody would get that.',
    passed: 'The picture carries no badge.',
    failed: 'The picture carries a badge, and is no award’s.',
    unsettled: 'What the picture carries could not be settled.',
  }),
  LINK_NOWHERE: words({
    title: 'Links lead somewhere',
    explanation:
      'Each link in a page, a stylesheet, a document, a feed or a sitemap that points into the site leads to a file of it. Links to other sites are not followed, and neither is what scripts load.',
    passed: 'Every link into the site leads to a file.',
    failed: 'A link leads to no file of the site.',
    unsettled: 'Where the link leads could not be settled.',
  }),
  COUNT_DIFFERS: words({
    title: 'Nothing was lost or added',
    explanation:
      '`build.json` says how many awards, badges and issuers the site was built with. Where the folder has more or fewer, files were deleted, or put there by somebody else.',
    passed: 'The site has what it was built with.',
    failed: 'The site has more or fewer awards, badges or issuers than it was built with.',
    unsettled: 'Whether something is missing could not be settled.',
  }),
} as const;
