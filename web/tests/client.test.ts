import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, DeedKey, use_csrf_token, when_session_lost } from '../src/api/client';
import { Problem, seconds_to_wait } from '../src/api/problem';
import { told } from '../src/models/told';

function answer(status: number, body?: unknown, headers: Record<string, string> = {}): void {
  const text = body === undefined ? null : JSON.stringify(body);
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(text, { status, headers })),
  );
}
const sent = () => vi.mocked(fetch).mock.calls.at(-1)![0] as Request;
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => error as Problem,
  );
const problem = (status: number) => new Problem({ type: '/problems/x', title: 'x', status, detail: '' });

afterEach(() => {
  vi.unstubAllGlobals();
  when_session_lost(() => {});
});

describe('A write', () => {
  it('carries the CSRF token, an idempotency key and the version that was seen', async () => {
    use_csrf_token('token');
    answer(200, { id: '1' });
    const body = { answer: 'known' } as const;
    expect(await call('post', '/inquiries/{id}/answer', { id: 'i 1', body, key: 'key', version: 3 })).toEqual({
      id: '1',
    });
    expect(new URL(sent().url).pathname).toBe('/v1/inquiries/i%201/answer');
    expect(Object.fromEntries(sent().headers)).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'key',
      'if-match': '"3"',
      'x-csrf-token': 'token',
    });
    expect(await sent().text()).toBe('{"answer":"known"}');
  });

  it('may be answered with nothing', async () => {
    answer(204);
    expect(await call('delete', '/session', {})).toBeUndefined();
  });
});

describe('A reading', () => {
  it('carries neither token nor key, and is kept by no cache', async () => {
    answer(200, { items: [] });
    expect(await call('get', '/tasks', {})).toEqual({ items: [] });
    expect([...sent().headers.keys()]).toEqual(['accept', 'accept-language']);
    expect(sent().cache).toBe('no-store');
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
    const weighing = { reasons: 'x', risks: [], lifeAreas: [] };
    const found = await refused(call('post', '/signals', { body: { person: 'p', weighing } }));
    expect(found).toBeInstanceOf(Problem);
    expect(found.key).toBe('invalid-input');
    expect(found.rule).toBe('R-X-1');
    expect(found.at('/weighing')).toBe('Kies er een.');
    expect(found.at('/weigh')).toBeUndefined();
    expect(told(found)).toEqual({ what: 'own', now: 'problem.now.mend' });
  });

  it('without a document is still a problem', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    const found = await refused(call('get', '/tasks', {}));
    expect(found.status).toBe(502);
    expect(told(found)).toEqual({ what: 'problem.unknown', now: 'problem.now.server' });
  });

  it('says how long to wait, where the server says so', async () => {
    answer(503, { type: '/problems/nothing-kept', title: 'x', status: 503 }, { 'Retry-After': '12' });
    expect((await refused(call('get', '/tasks', {}))).wait).toBe(12);
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(seconds_to_wait('Thu, 01 Jan 2026 00:01:30 GMT', now)).toBe(90);
    expect([null, '', 'soon', '0', 'Thu, 01 Jan 2015 00:00:00 GMT'].map((text) => seconds_to_wait(text, now))).toEqual(
      Array<undefined>(5).fill(undefined),
    );
  });

  it('with 401 tells that the session is lost, except at the login itself', async () => {
    const lost = vi.fn();
    when_session_lost(lost);
    answer(401, { type: '/problems/not-logged-in', title: 'Log in', status: 401 });
    await refused(call('get', '/tasks', {}));
    expect(lost).toHaveBeenCalledTimes(1);
    answer(401, { type: '/problems/not-logged-in', title: 'Log in', status: 401 });
    await refused(call('post', '/session', { body: { account: 'a', password: 'b' } }));
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
    expect(told(problem(status)).now).toBe(now);
  });

  it('is not what happened when no answer came', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('network');
    });
    const found = await refused(call('get', '/tasks', {}));
    expect(told(found)).toEqual({ what: 'problem.no_answer', now: 'problem.now.offline' });
  });

  it('is not what happened when the page itself stopped asking', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new DOMException('stopped', 'AbortError');
    });
    await expect(call('get', '/tasks', {})).rejects.toThrow(DOMException);
  });
});

describe('The key of a deed', () => {
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
