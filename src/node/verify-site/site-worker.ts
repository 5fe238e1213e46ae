import { parentPort, workerData } from 'node:worker_threads';
import { openDesk, type DeskData, type Share } from './site-desk.ts';

const desk = openDesk(workerData as DeskData);

parentPort?.on('message', (share: Share) => {
  void desk(share).then((answer) => parentPort?.postMessage(answer));
});
