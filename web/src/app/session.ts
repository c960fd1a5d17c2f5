import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { call, use_csrf_token } from '../api/client';
import { as_problem, Problem } from '../api/problem';
import type { SessionView } from '../api/schema';

const name = ['session'];

/** Who is logged in; null when nobody is. */
export function useSessionQuery(): UseQueryResult<SessionView | null, Problem> {
  return useQuery<SessionView | null, Problem>({ queryKey: name, queryFn: read_session, staleTime: Infinity });
}

async function read_session(): Promise<SessionView | null> {
  try {
    const session = await call('get', '/session', {});
    use_csrf_token(session.csrfToken);
    return session;
  } catch (error) {
    const problem = as_problem(error);
    if (problem.status === 401 || problem.status === 404) return null;
    throw problem;
  }
}

export function keep_session(client: QueryClient, session: SessionView): void {
  use_csrf_token(session.csrfToken);
  client.setQueryData(name, session);
}
export function lose_session(client: QueryClient): void {
  client.setQueryData(name, null);
}

export const SessionContext = createContext<SessionView | undefined>(undefined);

export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('this part of the page is shown to someone who has logged in');
  return session;
}

/** Logs out: the server forgets the session and the page forgets everything it has seen. */
export function useLogout(): () => void {
  const client = useQueryClient();
  return () => {
    void call('delete', '/session', {})
      .catch(() => undefined)
      .then(() => {
        client.clear();
        window.location.assign('/');
      });
  };
}
