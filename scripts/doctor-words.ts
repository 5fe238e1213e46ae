import { visible } from '../src/core/problem/visible.ts';
import { useOf, type Forecast, type HostForecast } from '../src/core/publication/forecast.ts';
import type { Finding } from '../src/node/doctor/examine.ts';
import { grouped } from '../src/node/watch-stages.ts';

export interface Told {
  readonly awards: number;
  readonly sizes: 'measured' | 'assumed';
  readonly now: Forecast;
  /** With pictures that are made when they are downloaded. */
  readonly lean: Forecast;
  readonly hosts: readonly HostForecast[];
  readonly findings: readonly Finding[];
}

export function doctorJson({ awards, sizes, now, lean, hosts, findings }: Told): string {
  const answer = {
    awards,
    sizes,
    forecast: now,
    onDownload: lean,
    hosts: hosts.map(({ limits: { host, source, ...limits }, fits }) => ({
      host,
      fits,
      limits,
      used: useOf(now, { host, source, ...limits }),
      source,
    })),
    findings,
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

export function doctorWords({ awards, sizes, now, lean, hosts, findings }: Told): string {
  const basis =
    sizes === 'measured'
      ? 'by the sizes of the site that was built last'
      : 'by sizes assumed, since no site was built yet';
  return [
    `${grouped(awards)} awards become ${amount(now)}, ${basis}.`,
    `Building takes about ${duration(now.seconds)} on two cores; uploading comes on top of that.`,
    ...(lean.bytes < now.bytes ? [`With \`bake: on-download\` in site.yaml: ${amount(lean)}.`] : []),
    '',
    ...hosts.map(hostLine),
    '',
    ...findings.map(({ about, state, said }) => `${MARKS[state]} ${about}: ${visible(said)}`),
    '',
  ].join('\n');
}

const MARKS: Readonly<Record<Finding['state'], string>> = { fine: '  ok    ', advice: '  advice', fault: '  FAULT ' };

function hostLine({ limits: { host, ...limits }, share, fits }: HostForecast): string {
  const names = [
    ...(limits.files === undefined ? [] : [`${grouped(limits.files)} files`]),
    ...(limits.bytes === undefined ? [] : [megabytes(limits.bytes)]),
    ...(limits.seconds === undefined ? [] : [duration(limits.seconds)]),
    ...(limits.filesInFolder === undefined ? [] : [`${grouped(limits.filesInFolder)} files in a folder`]),
  ];
  const bounds = names.length === 0 ? 'no limit that a site of ours comes to' : names.join(', ');
  return `  ${host} (${bounds}): ${verdict(fits, share)}`;
}

function verdict(fits: HostForecast['fits'], share: number): string {
  const percent = `${String(Math.round(share * 100))} % of its limit`;
  switch (fits) {
    case 'yes':
      return share === 0 ? 'fits' : `fits, ${percent}`;
    case 'nearly full':
      return `fits, but ${percent}: think of \`bake: on-download\` or of an object store`;
    case 'with bake: on-download':
      return `too large, ${percent}; it fits with \`bake: on-download\``;
    case 'no':
      return `too large, ${percent}, also with \`bake: on-download\`: publish to an object store`;
  }
}

function amount({ files, bytes }: Forecast): string {
  return `${grouped(files)} files and ${megabytes(bytes)}`;
}

function megabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${String(Math.round(seconds))} seconds` : `${String(Math.round(seconds / 60))} minutes`;
}
