import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Another site generator that renders a page for each award file of a project. */
export interface Generator {
  readonly name: string;
  /** What it needs beside the awards, and how it is asked for a site in `site/dist`. */
  readonly prepare: (site: string, layout: string) => void;
  readonly command: (site: string) => readonly [string, ...string[]];
  /** Its version; throws where it cannot be had. */
  readonly version: () => string;
}

/** Pinned, and fetched by npx when the benchmark runs: nothing else needs it. */
const ELEVENTY = '@11ty/eleventy@3.1.8';

export const generators: readonly Generator[] = [
  {
    name: 'Hugo',
    version: () => /v[\d.]+/.exec(run('hugo', ['version']))?.[0] ?? '',
    prepare: (site, layout) => {
      put(
        join(site, 'config.toml'),
        'baseURL = "https://badges.example.org/"\ntitle = "Benchmark"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]\n',
      );
      put(
        join(site, 'layouts/_default/single.html'),
        filled(layout, {
          name: '{{ .File.ContentBaseName }}',
          who: '{{ path.Base .File.Dir }}',
          date: '{{ .Params.issuedOn }}',
          evidence: '{{ range .Params.evidence }}<li><a href="{{ .id }}">{{ .name }}</a></li>{{ end }}',
          narrative: '{{ .Content }}',
        }),
      );
    },
    command: (site) => [
      'hugo',
      '--quiet',
      '--source',
      site,
      '--contentDir',
      join(site, 'content'),
      '--destination',
      join(site, 'dist'),
    ],
  },
  {
    name: 'Eleventy',
    version: () => run('npx', ['--yes', ELEVENTY, '--version']).trim(),
    prepare: (site, layout) => {
      put(join(site, 'content/content.json'), '{ "layout": "award.liquid" }\n');
      put(
        join(site, 'content/_includes/award.liquid'),
        filled(layout, {
          name: '{{ page.fileSlug }}',
          who: '{{ page.filePathStem }}',
          date: '{{ issuedOn }}',
          evidence: '{% for one in evidence %}<li><a href="{{ one.id }}">{{ one.name }}</a></li>{% endfor %}',
          narrative: '{{ content }}',
        }),
      );
    },
    command: (site) => [
      'npx',
      '--yes',
      ELEVENTY,
      '--quiet',
      `--input=${join(site, 'content')}`,
      `--output=${join(site, 'dist')}`,
    ],
  },
];

/** The award files of a project, as they are, where a generator looks for its content. */
export function copyAwards(project: string, site: string): number {
  let count = 0;
  for (const person of readdirSync(join(project, 'recipients')))
    for (const name of readdirSync(join(project, 'recipients', person)).filter((one) => one.endsWith('.md'))) {
      mkdirSync(join(site, 'content', person), { recursive: true });
      cpSync(join(project, 'recipients', person, name), join(site, 'content', person, name));
      count += 1;
    }
  return count;
}

interface Fields {
  readonly name: string;
  readonly who: string;
  readonly date: string;
  readonly evidence: string;
  readonly narrative: string;
}

/** A page of ours with the fields of another generator in place of what an award says. As long as ours, and with as much to fill in. */
function filled(page: string, { name, who, date, evidence, narrative }: Fields): string {
  const main = /(<main[^>]*>)[^]*(<\/main>)/;
  const article = main.exec(page)?.[0] ?? '';
  const own = `<h1>${name}</h1><p>${who}</p><time>${date}</time><ul>${evidence}</ul>${narrative}`;
  const rest = article.replace(/<[^>]*>/g, '').replace(/[{}%<>&]/g, ' ');
  return page.replace(main, (_, opening: string, closing: string) => `${opening}${own}<p>${rest}</p>${closing}`);
}

/** A page that Blazon made of an award, for others to make the like. */
export function layoutOf(page: string): string {
  return readFileSync(page, 'utf8').replace(/\{\{|\{%/g, '{ ');
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
