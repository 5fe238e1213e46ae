import { join } from 'node:path';
import type { BadgeId } from '../../core/model/ids.ts';
import { ASSUMED, type Sizes } from '../../core/publication/forecast.ts';
import { MANIFEST, parseManifest, type PublishedFile } from '../../core/verify/site/manifest.ts';
import { readBytes } from '../reading/read-bytes.ts';

const MOST_BYTES = 1024 ** 3;

/** What the parts of a site take in the folder where it was built last; what is not there is assumed. */
export function measuredSizes(folder: string): Sizes {
  const read = readBytes(join(folder, MANIFEST), MOST_BYTES);
  const files = read.kind === 'read' ? parseManifest(read.bytes.toString('utf8')) : undefined;
  if (!files) return ASSUMED;
  const ofAwards = files.filter(({ path }) => path.startsWith('awards/'));
  const others = files.filter(({ path }) => !path.startsWith('awards/'));
  const bySize = new Map(others.map(({ path, size }) => [path, size]));
  const mean = (ending: string, otherwise: number) =>
    meanSize(ofAwards.filter(({ path }) => path.endsWith(ending))) ?? otherwise;
  const jws = mean('.jws', ASSUMED.jws);
  const baked = (badge: BadgeId, kind: 'png' | 'svg') => {
    const bare = bySize.get(`badges/${badge}.${kind}`);
    return bare === undefined ? ASSUMED[kind](badge) : bare + jws;
  };
  return {
    kind: 'measured',
    json: mean('.json', ASSUMED.json),
    jws,
    page: mean('.html', ASSUMED.page),
    png: (badge) => baked(badge, 'png'),
    svg: (badge) => baked(badge, 'svg'),
    rest: { files: others.length + 1, bytes: others.reduce((sum, { size }) => sum + size, 0) },
  };
}

function meanSize(files: readonly PublishedFile[]): number | undefined {
  return files.length === 0 ? undefined : files.reduce((sum, { size }) => sum + size, 0) / files.length;
}
