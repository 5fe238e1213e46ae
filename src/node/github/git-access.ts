import type { Environment } from '../private-keys.ts';

/**
 * The variables with which git reaches the repository of a run as the workflow's account, and commits as it. The token is for
 * GITHUB_SERVER_URL alone, stands in no file and on no command line; checkouts need not leave theirs behind.
 */
export function gitAccess(environment: Environment): Readonly<Record<string, string>> {
  const { GITHUB_TOKEN: token = '', GITHUB_SERVER_URL: server = '', GIT_CONFIG_COUNT: count = '0' } = environment;
  const [name, email] = [
    environment['GIT_COMMITTER_NAME'] ?? 'github-actions[bot]',
    environment['GIT_COMMITTER_EMAIL'] ?? '41898282+github-actions[bot]@users.noreply.github.com',
  ];
  const identity = {
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_AUTHOR_NAME: environment['GIT_AUTHOR_NAME'] ?? name,
    GIT_AUTHOR_EMAIL: environment['GIT_AUTHOR_EMAIL'] ?? email,
  };
  if (token === '') return identity;
  const origin = server === '' ? 'https://github.com' : server.replace(/\/+$/, '');
  return {
    ...identity,
    GIT_CONFIG_COUNT: String(Number(count) + 1),
    [`GIT_CONFIG_KEY_${count}`]: `http.${origin}/.extraheader`,
    [`GIT_CONFIG_VALUE_${count}`]: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
  };
}
