import { parentPort, workerData } from 'node:worker_threads';
import { manifestLine } from '../../core/verify/site/manifest.ts';
import { openDesk, type DeskData, type Share } from './site-desk.ts';
import type { ShareFindings } from './verify-site.ts';

const desk = openDesk(workerData as DeskData);

parentPort?.on('message', (share: Share) => {
  void desk(share).then(({ findings, published }) =>
    parentPort?.postMessage({ findings, lines: published.map(manifestLine) } satisfies ShareFindings),
  );
});
