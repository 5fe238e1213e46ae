import { describe, expect, test } from 'vitest';
import type { Node, Value } from '../../src/core/verify/json-ld.ts';
import { hostedScope } from '../../src/core/verify/scope.ts';

function issuer(policy?: Record<string, Value>, id = 'https://user.github.io/repo/issuer.json'): Node {
  return new Map<string, Value>([
    ['id', id],
    ...(policy ? [['verification', new Map(Object.entries(policy))] as const] : []),
  ]);
}

const within = (address: string, node: Node) => hostedScope(address, node).state;

describe('without a policy', () => {
  test.each([
    ['https://user.github.io/anything', 'passed'],
    ['https://USER.github.io:443/anything', 'passed'],
    ['http://user.github.io/anything', 'unsettled'],
    ['https://user.github.io:8443/a', 'failed'],
    ['https://user.github.io.evil.example/a', 'failed'],
    ['https://user.github.io@evil.example/a', 'failed'],
    ['https://me@user.github.io/a', 'failed'],
    ['https://evil.example\\@user.github.io/a', 'failed'],
    ['urn:uuid:4f2bd9b4-6b26-5d6b-9f39-2b1a4c1f6a4e', 'failed'],
  ])('the host of the issuer is the scope: %s %s', (address, state) => {
    expect(within(address, issuer())).toBe(state);
  });
});

describe('a beginning', () => {
  const policy = (startsWith: Value) => issuer({ startsWith });

  test.each([
    ['https://user.github.io/repo/awards/a.json', 'passed'],
    ['https://user.github.io/repo/../other/a.json', 'failed'],
    ['https://user.github.io/repo/%2e%2e/other/a.json', 'failed'],
    ['https://user.github.io/repo/..%2fother/a.json', 'failed'],
    ['https://user.github.io/repo/%252e%252e/other', 'failed'],
    ['https://user.github.io/Repo/a.json', 'failed'],
    ['https://user.github.io/repository/a.json', 'failed'],
    ['https://user.github.io/other?x=https://user.github.io/repo/', 'failed'],
    ['https://user.github.io:444/repo/a.json', 'failed'],
    ['https://user.github.io/repo/..;/other/a.json', 'failed'],
    ['https://user.github.io/repo/..;a=b/other/a.json', 'failed'],
    ['https://user.github.io/repo/..%3b/other/a.json', 'failed'],
    ['https://user.github.io/repo/%c0%ae%c0%ae/other/a.json', 'failed'],
    ['https://user.github.io/repo/\uff0e\uff0e/other/a.json', 'failed'],
    ['https://user.github.io/repo//..//other/a.json', 'failed'],
    ['https://user.github.io/repo//other/a.json', 'failed'],
    ['https://user.github.io/repo/a..b/..c/a.json', 'passed'],
    ['https://user.github.io/repo/%C3%A9/a;b.json', 'passed'],
  ])('cannot be left: %s %s', (address, state) => {
    expect(within(address, policy('https://user.github.io/repo/'))).toBe(state);
    expect(within(address, policy('https://user.github.io/repo'))).toBe(state);
  });

  test('of a host is that host alone', () => {
    const node = issuer({ startsWith: 'https://example.org', allowedOrigins: ['example.org', 'example.org.evil'] });
    expect(within('https://example.org/a', node)).toBe('passed');
    expect(within('https://example.org.evil/a', node)).toBe('failed');
  });

  test('within a query ends where a value does', () => {
    const node = policy(['https://user.github.io/q?a=1', 'https://user.github.io/p?id=']);
    expect(within('https://user.github.io/q?a=1', node)).toBe('passed');
    expect(within('https://user.github.io/q?a=1&b=2', node)).toBe('passed');
    expect(within('https://user.github.io/q?a=12', node)).toBe('failed');
    expect(within('https://user.github.io/p?id=12', node)).toBe('passed');
    expect(within('https://user.github.io/p?id=../12', node)).toBe('failed');
  });

  test('may be one of several, and must hold together with the host', () => {
    const node = policy(['https://user.github.io/a/', 'https://user.github.io/b/', 'https://other.example/']);
    expect(within('https://user.github.io/b/1', node)).toBe('passed');
    expect(within('https://other.example/1', node)).toBe('failed');
  });
});

test('allowed origins take the place of the issuer’s own', () => {
  const node = issuer({ allowedOrigins: ['Badges.example', 'other.example'] });
  expect(within('https://badges.example/1', node)).toBe('passed');
  expect(within('https://user.github.io/1', node)).toBe('failed');
  expect(within('https://sub.badges.example/1', node)).toBe('failed');
});
