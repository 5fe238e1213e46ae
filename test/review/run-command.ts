import { startScript, temporaryFolder, type Ran } from '../publishing/project.ts';

/** A command as a process of its own, so that the loopback server can answer meanwhile. */
export function runCommand(script: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = startScript(script, args, { HOME: temporaryFolder(), ...environment });
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (piece: Buffer) => (stdout += piece.toString()));
    child.stderr?.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
