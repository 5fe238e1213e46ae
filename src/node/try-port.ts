import { createServer } from 'node:net';

/** Whether a server could listen there now; otherwise the system's word for why not, such as `EADDRINUSE`. */
export function tryPort(port: number, host: string): Promise<{ kind: 'free' } | { kind: 'refused'; code: string }> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: 'refused', code: error.code ?? error.message });
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve({ kind: 'free' });
      });
    });
  });
}
