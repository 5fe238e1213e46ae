import { expect, test } from 'vitest';
import { gitHubFrom } from '../../src/node/github/client.ts';
import { connect } from '../../src/node/github/connection.ts';
import { gitHubServer } from './server.ts';

test('an issue is read, answered, labelled and closed', async () => {
  const server = await gitHubServer();
  const { number } = server.openIssue({ author: 'ada', body: 'Please.' });
  const client = gitHubFrom(server.environment);
  const comment = await client.createComment(number, 'Thank you.');
  await client.updateComment(comment.id, 'Thank you, Ada.');
  await client.addLabels(number, ['application', 'needs work']);
  await client.removeLabel(number, 'needs work');
  await client.removeLabel(number, 'needs work');
  await client.closeIssue(number, 'completed');
  expect(await client.issue(number)).toMatchObject({ author: 'ada', state: 'closed', labels: ['application'] });
  expect(await client.comments(number)).toMatchObject([{ author: 'github-actions[bot]', body: 'Thank you, Ada.' }]);
});

test('a list comes whole, however many pages it has', async () => {
  const server = await gitHubServer({ pageSize: 2 });
  const { number } = server.openIssue({ author: 'ada', body: '' });
  const client = gitHubFrom(server.environment);
  for (const body of ['1', '2', '3', '4', '5']) await client.createComment(number, body);
  expect((await client.comments(number)).map(({ body }) => body)).toEqual(['1', '2', '3', '4', '5']);
});

test('a pull request is opened, found by its branch, reviewed, checked and changed', async () => {
  const server = await gitHubServer({ permissions: { grace: 'write' } });
  const client = gitHubFrom(server.environment);
  const request = { title: 'Award', body: '', head: 'apply/1', base: 'main' };
  const { number, head } = await client.createPullRequest(request);
  await client.requestReviewers(number, { people: ['grace'], teams: ['mentors'] });
  expect(await client.requestedReviewers(number)).toEqual({ people: ['grace'], teams: ['mentors'] });
  server.review(number, { author: 'grace', state: 'APPROVED' });
  server.state.checkRuns.push({ commit: head.commit, name: 'check', status: 'completed', conclusion: 'success' });
  expect(await client.reviews(number)).toMatchObject([{ author: 'grace', state: 'APPROVED', commit: head.commit }]);
  expect(await client.checkRuns(head.commit)).toMatchObject([{ name: 'check', conclusion: 'success' }]);
  expect(await client.pullRequestsOf(head.commit)).toMatchObject([{ number }]);
  expect(await client.permissionOf('grace')).toBe('write');
  expect(await client.pullRequests({ head: 'apply/1', state: 'open' })).toMatchObject([{ number }]);
  expect(await client.pullRequests({ head: 'apply/2', state: 'all' })).toEqual([]);
  await client.updatePullRequest(number, { title: 'Better', state: 'closed' });
  expect(await client.pullRequest(number)).toMatchObject({ title: 'Better', state: 'closed', mergedBy: undefined });
  await expect(client.createPullRequest({ ...request, title: '' })).rejects.toThrow(
    /could not do this.*title is missing/,
  );
});

test('what goes wrong is told in words, and never with the token', async () => {
  const server = await gitHubServer();
  const client = gitHubFrom({ ...server.environment, GITHUB_TOKEN: 'secret-token' });
  const refusal = await client.issue(1).catch((error: unknown) => String(error));
  expect(refusal).toMatch(/does not accept the token.*401: Bad credentials/);
  expect(refusal).not.toContain('secret-token');
  await expect(gitHubFrom(server.environment).issue(1)).rejects.toThrow(/no such thing.*404/);
  server.failNext('GET', /^\/issues\/1$/, 503);
  await expect(gitHubFrom(server.environment).issue(1)).rejects.toThrow(/not available.*503/);
  expect(() => gitHubFrom({ GITHUB_REPOSITORY: 'a/b' })).toThrow('GITHUB_TOKEN is empty');
});

test('a server that does not answer is not waited for', async () => {
  const server = await gitHubServer();
  server.failNext('GET', /./, 'hang');
  const { GITHUB_API_URL: apiUrl = '', GITHUB_REPOSITORY: repository = '' } = server.environment;
  const connection = connect({ apiUrl, repository, token: server.tokenOf('ada'), timeout: 50 });
  await expect(connection.ask({ path: '/issues/1' })).rejects.toThrow(/did not answer within 0.05 s/);
});

test('the token goes to https and to this machine only', () => {
  const to =
    (apiUrl: string, repository = 'acme/badges') =>
    () =>
      connect({ apiUrl, repository, token: 't' });
  expect(to('http://api.github.com')).toThrow('not an https address');
  expect(to('ftp://127.0.0.1')).toThrow('not an https address');
  expect(to('https://api.github.com', 'acme/badges/../../other')).toThrow('owner/name');
  expect(to('https://api.github.com')).not.toThrow();
});
