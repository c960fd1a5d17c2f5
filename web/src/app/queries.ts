import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/** Longest time that a reading waits by itself before it asks again; milliseconds. */
const patience = 30_000;

/** Asked again only when the line broke, the server was away or busy; a refusal stays a refusal. */
export function may_ask_again(count: number, error: Error): boolean {
  if (count >= 2 || !(error instanceof Problem)) return false;
  const passing = error.status === 0 || error.status === 429 || error.status >= 500;
  return passing && (error.wait ?? 0) * 1000 <= patience;
}

/** In milliseconds: as long as the server asks (Retry-After), otherwise one second and then two. */
export function time_until_next(count: number, error: Error): number {
  const asked = error instanceof Problem ? error.wait : undefined;
  return asked === undefined ? 1000 * 2 ** count : asked * 1000;
}

export function make_client(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: may_ask_again, retryDelay: time_until_next },
      mutations: { retry: false },
    },
  });
}
