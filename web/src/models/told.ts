import type { Problem } from '../api/problem';

export type Told = {
  /** 'own': the server's own title says it best. */
  what: 'own' | 'problem.no_answer' | 'problem.page_error' | 'problem.unknown';
  now: `problem.now.${'offline' | 'mend' | 'refused' | 'outside' | 'meanwhile' | 'conflict' | 'wait' | 'server' | 'login' | 'back'}`;
};

/** Which words belong to a problem: what happened, and what the professional can do now. */
export function told(problem: Problem): Told {
  if (problem.key === 'no-answer') return { what: 'problem.no_answer', now: 'problem.now.offline' };
  if (problem.key === 'page-error') return { what: 'problem.page_error', now: 'problem.now.server' };
  const what = problem.message === '' ? 'problem.unknown' : 'own';
  switch (problem.status) {
    case 400:
    case 413:
    case 422:
      return { what, now: 'problem.now.mend' };
    case 401:
      // A page whose session was lost is seen again only after a new login.
      return { what, now: problem.key === 'session-needed' ? 'problem.now.back' : 'problem.now.login' };
    case 403:
      return { what, now: 'problem.now.refused' };
    case 404:
      return { what, now: 'problem.now.outside' };
    case 409:
      return { what, now: 'problem.now.conflict' };
    case 412:
    case 428:
      return { what, now: 'problem.now.meanwhile' };
    case 429:
    case 503:
      return { what, now: 'problem.now.wait' };
    default:
      return { what, now: 'problem.now.server' };
  }
}
