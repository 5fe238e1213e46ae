import { toHtml } from '../core/markdown/to-html.ts';
import type {
  Accessibility,
  Accreditation,
  Extensions,
  License,
  Location,
  PostalAddress,
} from '../core/model/extensions.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import { assessed } from './assessed.ts';
import { html, trusted, type Html } from './html.ts';
import { directionOf } from './languages.ts';
import { outerLink as link } from './outer-link.ts';
import { spoken } from './spoken-edition.ts';
import type { Words } from './words/words.ts';

/** What a badge, an issuer or an award says by extensions; nothing where it has none. Nothing of it is loaded from elsewhere. */
export function extensionSections(extensions: Extensions | undefined, edition: Edition): Html | undefined {
  if (!extensions) return undefined;
  const { words, site } = spoken(edition);
  const { t } = words;
  const [language] = site.languages;
  const { applyLink, location, license, accessibility, originalCreator, assessment, accreditations, other } =
    extensions;
  const facts: readonly (readonly [string, readonly Html[]])[] = [
    [t('Apply elsewhere'), applyLink === undefined ? [] : [link(applyLink)]],
    [t('Where'), location ? [place(location, t('Open a map'))] : []],
    [t('How it is assessed'), assessment ? assessed(assessment, words) : []],
    [t('Licence'), license ? [licenseLink(license)] : []],
    [t('Accessibility'), accessibility ? [accessible(accessibility)] : []],
    [t('First made elsewhere'), originalCreator === undefined ? [] : [link(originalCreator)]],
    [t('Accredited by'), (accreditations ?? []).map((one) => accredited(one, words))],
    [t('Also says'), (other ?? []).map(({ name }) => link(name))],
  ];
  const shown = facts.filter(([, values]) => values.length > 0);
  const own = html`lang="${language}" dir="${directionOf(language)}"`;
  return html`${(extensions.extraDescriptions ?? []).map(
    ({ name, narrative }) =>
      html`<section ${own}>
        <h2>${name}</h2>
        <div class="prose">${trusted(toHtml(narrative))}</div>
      </section>`,
  )}${
    shown.length > 0 &&
    html`<section aria-labelledby="extensions">
      <h2 id="extensions">${t('More about it')}</h2>
      <dl class="facts">
        ${shown.map(
          ([name, values]) =>
            html`<div class="wide">
              <dt>${name}</dt>
              ${values.map((value) => html`<dd ${own}>${value}</dd>`)}
            </div>`,
        )}
      </dl>
    </section>`
  }`;
}

/** The place in words. The map is behind a link, so that nobody's visit is told to whoever draws it. */
function place({ name, description, latitude, longitude }: Location, open: string): Html {
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return html`${name !== undefined && html`<strong>${name}</strong> `}${description} ${link(map, open)}`;
}

const LICENSE_PAGES: Readonly<Record<License, string>> = {
  'CC-0': 'publicdomain/zero/1.0',
  'CC-BY': 'licenses/by/4.0',
  'CC-BY-SA': 'licenses/by-sa/4.0',
  'CC-BY-NC': 'licenses/by-nc/4.0',
  'CC-BY-NC-SA': 'licenses/by-nc-sa/4.0',
  'CC-BY-ND': 'licenses/by-nd/4.0',
  'CC-BY-NC-ND': 'licenses/by-nc-nd/4.0',
};

function licenseLink(license: License): Html {
  const page = LICENSE_PAGES[license];
  return html`<a href="https://creativecommons.org/${page}/" rel="license noopener"
    >${license.replaceAll('-', ' ').replace(/^CC 0$/, 'CC0')} ${page.slice(page.lastIndexOf('/') + 1)}</a
  >`;
}

/** In the words of schema.org, spaced: `highContrastDisplay` is read as three words. */
function accessible({ url, features, controls = [], hazards = [], apis = [] }: Accessibility): Html {
  const words = [...features, ...controls, ...hazards].map((word) =>
    word.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase(),
  );
  return html`${[...words, ...apis].join(', ')}. ${link(url)}`;
}

/** An address on one line, in the order in which most letters have it. */
function postal({ streetAddress, postalCode, addressLocality, addressRegion, addressCountry }: PostalAddress): string {
  const town = [postalCode, addressLocality].filter((part) => part !== undefined).join(' ');
  return [streetAddress, town, addressRegion, addressCountry]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function accredited(accreditation: Accreditation, { tell }: Words): Html {
  const { name, url, description, accreditationDate, contactInstructions, parentOrganization: parent } = accreditation;
  const { areaServed, educationalSector, email, address } = accreditation;
  const details = [
    ...[accreditationDate, description, educationalSector, areaServed],
    ...[contactInstructions, email, postal(address)],
  ].filter((part) => part !== undefined);
  const organization = parent && (parent.url === undefined ? parent.name : link(parent.url, parent.name));
  return html`${link(url, name)} <small class="aside">${details.join(' · ')}</small>${
      organization && html` <small class="aside">${tell('Part of {organization}', { organization })}</small>`
    }`;
}
