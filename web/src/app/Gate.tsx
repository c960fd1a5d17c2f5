import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { SessionView } from '../api/schema';
import { ProblemAlert } from '../components/ProblemAlert';
import { Skeleton } from '../components/Waiting';
import { chosen_language, speak } from '../words';
import { keep_session, SessionContext, useSessionQuery } from './session';
import { SessionWarning } from './SessionWarning';

const Login = lazy(() => import('../screens/Login').then((part) => ({ default: part.Login })));
const House = lazy(() => import('./House').then((part) => ({ default: part.House })));
const OwnPage = lazy(() => import('../screens/OwnPage').then((part) => ({ default: part.OwnPage })));

/**
 * Nobody passes without a session. When a session ends while someone is typing, the page stays where it is, out of
 * sight, and what was typed is still there when the same person logs in again (WCAG 2.2.1). Somebody else gets a page
 * that remembers nothing.
 */
export function Gate() {
  const client = useQueryClient();
  const query = useSessionQuery();
  const session = query.data ?? undefined;
  const [last, set_last] = useState<SessionView>();

  useEffect(() => {
    if (session) set_last(session);
  }, [session]);
  useEffect(() => {
    if (session && !chosen_language()) void speak(session.language, false);
  }, [session]);

  if (query.error) {
    return (
      <main className="gate">
        <div className="gate__card">
          <ProblemAlert problem={query.error} again={() => void query.refetch()} />
        </div>
      </main>
    );
  }
  if (query.data === undefined) {
    return (
      <main className="gate">
        <div className="gate__card">
          <Skeleton />
        </div>
      </main>
    );
  }

  const shown = session ?? last;
  const entered = (fresh: SessionView) => {
    if (last && last.account !== fresh.account) {
      client.clear();
      set_last(undefined);
      window.history.replaceState(null, '', '/');
    }
    keep_session(client, fresh);
  };
  return (
    <Suspense fallback={<Skeleton />}>
      {!session && <Login again={last !== undefined} onEntered={entered} />}
      {shown && (
        <SessionContext.Provider value={shown}>
          <div hidden={!session} key={shown.account}>
            {shown.kind === 'citizen' ? <OwnPage /> : <House />}
          </div>
          {session && <SessionWarning session={session} />}
        </SessionContext.Provider>
      )}
    </Suspense>
  );
}
