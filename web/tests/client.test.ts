import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, DeedKey, use_csrf_token, when_session_lost } from '../src/api/client';
import { Problem } from '../src/api/problem';
import { told } from '../src/models/told';

function answer(status: number, body?: unknown, type = 'application/json'): void {
  vi.stubGlobal(
    'fetch',
    vi.fn(
      async () =>
        new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': type } }),
    ),
  );
}
const sent = () => {
  const [path, request] = vi.mocked(fetch).mock.calls.at(-1)!;
  return { path, request: request!, headers: request!.headers as Record<string, string> };
};
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => error as Problem,
  );

afterEach(() => {
  vi.unstubAllGlobals();
  when_session_lost(() => {});
});

describe('A write', () => {
  it('carries the CSRF token, an idempotency key and the version that was seen', async () => {
    use_csrf_token('token');
    answer(201, { id: '1' });
    expect(await call('POST', '/v1/things', { body: { a: 1 }, key: 'key', version: 3 })).toEqual({ id: '1' });
    expect(sent().headers).toMatchObject({ 'X-CSRF-Token': 'token', 'Idempotency-Key': 'key', 'If-Match': '"3"' });
    expect(sent().request.body).toBe('{"a":1}');
  });

  it('may be answered with nothing', async () => {
    answer(204);
    expect(await call('DELETE', '/v1/things/1')).toBeUndefined();
  });
});

describe('A reading', () => {
  it('carries neither token nor key, and is kept by no cache', async () => {
    answer(200, {});
    await call('GET', '/v1/things');
    expect(Object.keys(sent().headers)).toEqual(['Accept', 'Accept-Language']);
    expect(sent().request.cache).toBe('no-store');
  });
});

describe('A refusal', () => {
  it('becomes a problem with its key, its rule and the fields it points at', async () => {
    answer(400, {
      type: 'https://schakel.example/problems/invalid-input',
      title: 'Niet goed ingevuld',
      status: 400,
      rule: 'R-X-1',
      errors: [{ pointer: '/weighing/risks', code: 'empty', message: 'Kies er een.' }],
    });
    const problem = await refused(call('POST', '/v1/signals', { body: {} }));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem.key).toBe('invalid-input');
    expect(problem.rule).toBe('R-X-1');
    expect(problem.at('/weighing')).toBe('Kies er een.');
    expect(problem.at('/weigh')).toBeUndefined();
    expect(told(problem)).toEqual({ what: 'own', now: 'problem.now.mend' });
  });

  it('without a document is still a problem', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    const problem = await refused(call('GET', '/v1/tasks'));
    expect(problem.status).toBe(502);
    expect(told(problem)).toEqual({ what: 'problem.unknown', now: 'problem.now.server' });
  });

  it('with 401 tells that the session is lost, except at the login itself', async () => {
    const lost = vi.fn();
    when_session_lost(lost);
    answer(401, { type: '/problems/not-logged-in', title: 'Log in', status: 401 });
    await refused(call('GET', '/v1/tasks'));
    expect(lost).toHaveBeenCalledTimes(1);
    await refused(call('POST', '/v1/session', { body: {} }));
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it.each([
    [403, 'problem.now.refused'],
    [404, 'problem.now.outside'],
    [409, 'problem.now.conflict'],
    [412, 'problem.now.meanwhile'],
    [429, 'problem.now.wait'],
    [503, 'problem.now.wait'],
    [500, 'problem.now.server'],
  ])('with %i says what can be done now', (status, now) => {
    expect(told(new Problem({ type: '/problems/x', title: 'x', status })).now).toBe(now);
  });

  it('is not what happened when no answer came', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('network');
    });
    const problem = await refused(call('GET', '/v1/tasks'));
    expect(told(problem)).toEqual({ what: 'problem.no_answer', now: 'problem.now.offline' });
  });
});

describe('The key of a deed', () => {
  const problem = (status: number) => new Problem({ type: '/problems/x', title: 'x', status });

  it('stays while nobody knows whether the deed was done', () => {
    const key = new DeedKey();
    const first = key.for({ a: 1 });
    for (const status of [0, 500, 503, 429]) {
      key.answered(problem(status));
      expect(key.for({ a: 1 })).toBe(first);
    }
  });

  it('is new after an answer, and new for other content', () => {
    const key = new DeedKey();
    const first = key.for({ a: 1 });
    expect(key.for({ a: 2 })).not.toBe(first);
    const second = key.for({ a: 2 });
    key.answered();
    expect(key.for({ a: 2 })).not.toBe(second);
    const third = key.for({ a: 2 });
    key.answered(problem(409));
    expect(key.for({ a: 2 })).not.toBe(third);
  });
});
