/** What a command is given of this machine: where programs are, and where Node keeps what it compiled. No key, no token, no settings. */
export const bareEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
};
