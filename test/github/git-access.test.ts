import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { gitAccess } from '../../src/node/github/git-access.ts';

/** A server that notes who asks, and knows no repository. */
async function listener(): Promise<{ readonly url: string; readonly asked: (string | undefined)[] }> {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, asked };
}

function look(url: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const env = { PATH: process.env['PATH'], GIT_TERMINAL_PROMPT: '0', ...environment };
  return new Promise((resolve) => {
    execFile('git', ['ls-remote', `${url}/acme/badges.git`], { env }, (_, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}

test("git shows the run's token to the server of the run, to no other, and to no reader", async () => {
  const [own, other] = [await listener(), await listener()];
  const access = gitAccess({ GITHUB_TOKEN: 'secret-token', GITHUB_SERVER_URL: own.url });
  const said = (await look(own.url, access)) + (await look(other.url, access));
  const basic = Buffer.from('x-access-token:secret-token').toString('base64');
  expect(own.asked[0]).toBe(`basic ${basic}`);
  expect(other.asked).not.toEqual([]);
  expect(other.asked.filter((one) => one !== undefined)).toEqual([]);
  expect(said).not.toMatch(new RegExp(`secret-token|${basic}`));
});

test('what else was configured by variables stays', () => {
  const given = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'c', GITHUB_TOKEN: 't' };
  expect(gitAccess(given)).toMatchObject({
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_1: 'http.https://github.com/.extraheader',
  });
});

test('a person who runs the command keeps their own name', () => {
  const access = gitAccess({ GIT_COMMITTER_NAME: 'Grace', GIT_COMMITTER_EMAIL: 'grace@acme.example.com' });
  expect(access).toMatchObject({ GIT_AUTHOR_NAME: 'Grace', GIT_COMMITTER_NAME: 'Grace' });
  expect(access).not.toHaveProperty('GIT_CONFIG_COUNT');
});
