import { build } from '../../src/node/build.ts';

/** Builds `root` as the command does, up to where the named stage would begin, where the process is killed. */
const [root = '', out = '', last = ''] = process.argv.slice(2);
await build({
  root,
  out,
  production: false,
  environment: process.env,
  stages: {
    run: async (name, work) => {
      if (name === last) process.kill(process.pid, 'SIGKILL');
      return work(() => undefined);
    },
  },
});
