import { asciiJson } from '../core/openbadges/ascii-json.ts';

/**
 * JSON-LD as a part of a page. It is data and does not run, so that no policy has to allow it; and nothing in it ends the element, begins a
 * comment or is taken for a slot, whatever texts of strangers are in it.
 */
export function dataScript(document: object): string {
  const json = asciiJson(document, 'compact').replaceAll(
    /[<>&~]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  return `<script type="application/ld+json">${json}</script>`;
}
