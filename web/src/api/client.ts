// The one door to the server. Every write carries the CSRF token of the session and an idempotency key; a problem
// document becomes a `Problem`; a lost session is told to whoever listens, once.
import { no_answer, Problem } from './problem';
import type { ProblemDocument } from './types';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type CallOptions = {
  body?: unknown;
  /** Kept by the caller across retries of the same deed, so that it has one effect. */
  key?: string;
  /** The version that the user saw. */
  version?: number | string;
  signal?: AbortSignal;
};

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

export async function call<Result>(method: Method, path: string, options: CallOptions = {}): Promise<Result> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') {
    headers['X-CSRF-Token'] = csrf_token;
    headers['Idempotency-Key'] = options.key ?? crypto.randomUUID();
  }
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`;
  const request: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(options.body);
  }
  if (options.signal) request.signal = options.signal;

  if (!path.startsWith('/v1/session')) last_deed = Date.now();
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw no_answer();
  }
  if (response.ok) return (await body_of(response)) as Result;
  const problem = await problem_of(response);
  if (problem.status === 401 && !path.startsWith('/v1/session')) on_session_lost();
  throw problem;
}

async function body_of(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function problem_of(response: Response): Promise<Problem> {
  try {
    const document = (await response.json()) as Partial<ProblemDocument>;
    return new Problem({ type: '/problems/unknown', title: '', ...document, status: response.status });
  } catch {
    return new Problem({ type: '/problems/unknown', title: '', status: response.status });
  }
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
