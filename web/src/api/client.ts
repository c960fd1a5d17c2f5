// The one door to the server. What may be asked, sent and answered stands in schema.d.ts, made from the server's own
// OpenAPI document. Every write carries the CSRF token of the session and an idempotency key; a problem document becomes
// a `Problem`; a lost session is told to whoever listens, once.
import createClient from 'openapi-fetch';
import type { PathsWithMethod, SuccessResponseJSON } from 'openapi-typescript-helpers';
import { no_answer, Problem, seconds_to_wait } from './problem';
import type { paths, Problem as ProblemDocument } from './schema';

export type Method = 'get' | 'post' | 'delete';
export type Address<M extends Method> = PathsWithMethod<paths, M> & string;

type Operation<P, M extends Method> = P extends keyof paths ? paths[P][M] : never;
type Sent<O> = O extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : Record<string, never>;

/** What the server answers at an address, and the message that it wants to hear there. */
export type Answer<P, M extends Method> =
  Operation<P, M> extends infer O
    ? O extends Record<string | number, unknown>
      ? SuccessResponseJSON<O>
      : never
    : never;
export type Message<P> = Sent<Operation<P, 'post'>>;

/** The id that an address names, when it names one. */
export type Named<P> = P extends `${string}{id}${string}` ? { id: string } : { id?: never };

export type CallOptions<P, M extends Method> = Named<P> & {
  /** Kept by the caller across retries of the same deed, so that it has one effect. */
  key?: string;
  /** The version that the user saw. */
  version?: number | string | undefined;
  signal?: AbortSignal;
  /** What follows the question mark; ids, codes and days only. */
  query?: Record<string, string>;
} & (M extends 'post' ? { body: Message<P> } : { body?: never });

let csrf_token = '';
let language = 'nl';
let on_session_lost: () => void = () => {};
let last_deed = 0;

/** When the page last asked or did something for its user; milliseconds since 1970. */
export function last_deed_at(): number {
  return last_deed;
}

export function use_csrf_token(token: string): void {
  csrf_token = token;
}
export function use_language(chosen: string): void {
  language = chosen;
}
export function when_session_lost(listener: () => void): void {
  on_session_lost = listener;
}

const server = createClient<paths>({
  baseUrl: `${globalThis.location?.origin ?? 'http://localhost'}/v1`,
  credentials: 'same-origin',
  cache: 'no-store',
  fetch: (request) => globalThis.fetch(request),
});
server.use({
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json');
    request.headers.set('Accept-Language', language);
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', csrf_token);
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : no_answer();
  },
});

export async function call<M extends Method, P extends Address<M>>(
  method: M,
  path: P,
  options: CallOptions<P, M>,
): Promise<Answer<P, M>> {
  const headers: Record<string, string> = {};
  if (method !== 'get') headers['Idempotency-Key'] = options.key ?? crypto.randomUUID();
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`;
  const of_session = path.startsWith('/session');
  if (!of_session) last_deed = Date.now();
  // The types of this function say what the message and the answer are; the library's own need each address by name.
  const ask = server.request as (method: string, path: string, init: object) => Promise<Asked>;
  const { data, error, response } = await ask(method, path, {
    params: { path: { id: options.id }, ...(options.query ? { query: options.query } : {}) },
    headers,
    ...(options.body === undefined ? {} : { body: options.body }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (response.ok) return data as Answer<P, M>;
  const problem = problem_of(response, error);
  if (problem.status === 401 && !of_session) on_session_lost();
  throw problem;
}

type Asked = { data?: unknown; error?: unknown; response: Response };

function problem_of(response: Response, body: unknown): Problem {
  const document = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemDocument>;
  return new Problem(
    { type: '/problems/unknown', title: '', detail: '', ...document, status: response.status },
    seconds_to_wait(response.headers.get('Retry-After'), Date.now()),
  );
}

/**
 * Keeps the key of one deed. The same content keeps its key for as long as nobody knows whether the server did it: no
 * answer, an answer of 500 or more, or "too many at once". Anything else is a definite answer, and the next attempt is
 * a new deed.
 */
export class DeedKey {
  private key: string | undefined;
  private content: string | undefined;

  for(body: unknown): string {
    const content = JSON.stringify(body) ?? '';
    if (this.key === undefined || this.content !== content) {
      this.key = crypto.randomUUID();
      this.content = content;
    }
    return this.key;
  }
  answered(problem?: Problem): void {
    const unsure = problem !== undefined && (problem.status === 0 || problem.status >= 500 || problem.status === 429);
    if (!unsure) this.key = undefined;
  }
}
