import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResource } from '../api/use';
import { Brand } from '../components/Brand';
import { Button } from '../components/Button';
import { Alert } from '../components/Parts';
import { useDirectoryProblem } from '../components/useDirectory';
import { Skeleton } from '../components/Waiting';
import { LanguageSwitch } from './LanguageSwitch';
import { useEvents } from './events';
import { useLogout, useSession } from './session';

const places = [
  { to: '/', word: 'day', first: true },
  { to: '/sharing', word: 'sharing', first: true },
  { to: '/cases', word: 'cases', first: true },
  { to: '/persons', word: 'persons', first: false },
  { to: '/meetings', word: 'meetings', first: false },
  { to: '/signals', word: 'signals', first: false },
  { to: '/concern-reports', word: 'concern_reports', first: false },
  { to: '/handovers', word: 'handovers', first: false },
  { to: '/directory', word: 'directory', first: false },
  { to: '/figures', word: 'figures', first: false },
  { to: '/readings', word: 'readings', first: false },
  { to: '/policy', word: 'policy', first: false },
  { to: '/processing', word: 'processing', first: false },
  { to: '/reference-index', word: 'reference_index', first: false },
] as const;
/** Who has none of these roles finds nothing there, or nothing to do (R-FIGURES-1, R-LEDGER-7, R-IMPACT-6, R-MATCH-7). */
const only_for: Record<string, string[]> = {
  figures: ['policy_adviser', 'chair'],
  readings: ['privacy_officer'],
  reference_index: ['index_coordinator'],
  processing: ['privacy_officer', 'jurist', 'policy_adviser', 'network_manager'],
};

export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const logout = useLogout();
  const tasks = useResource('/tasks');
  const waiting = tasks.data?.items.filter((task) => task.urgency !== 'planned').length ?? 0;
  const [open, set_open] = useState(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here_for_me = places.filter(
    ({ word }) => only_for[word]?.some((role) => session.roles.includes(role)) ?? true,
  );
  useEvents();
  useFocusOnArrival(main, () => set_open(false));

  return (
    <>
      <a className="skip" href="#content" onClick={(event) => jump(event, main.current)}>
        {t('shell.skip')}
      </a>
      {session.trial && (
        <header className="trial">
          <strong>{t('shell.trial')}</strong> {t('shell.trial_more')}
        </header>
      )}
      <div className="house">
        <nav className="rail" aria-label={t('shell.navigation')} data-open={open ? 'yes' : 'no'}>
          <div className="rail__inner">
            <Brand />
            <ul className="rail__list">
              {here_for_me.map((place) => {
                const here = place.to === '/' ? path === '/' : path.startsWith(place.to);
                return (
                  <li key={place.to} className={place.first ? undefined : 'rail__item--later'}>
                    <Link
                      className="rail__link"
                      to={place.to}
                      activeOptions={{ exact: true }}
                      data-here={here ? 'yes' : 'no'}
                    >
                      {t(`shell.place.${place.word}`)}
                      {place.to === '/' && waiting > 0 && (
                        <span className="rail__count">
                          {waiting}
                          <span className="only-read-aloud"> {t('shell.waiting')}</span>
                        </span>
                      )}
                    </Link>
                  </li>
                );
              })}
              <li className="rail__more">
                <Button kind="subtle" onPress={() => set_open(!open)} expanded={open}>
                  {open ? t('shell.less') : t('shell.more')}
                </Button>
              </li>
            </ul>
            <div className="rail__who">
              <span>{session.name}</span>
              <span>{[session.function, session.organisationName].filter(Boolean).join(', ')}</span>
              <Link to="/account">{t('shell.account')}</Link>
              <LanguageSwitch />
              <Button kind="subtle" onPress={logout}>
                {t('session.logout')}
              </Button>
            </div>
          </div>
        </nav>
        <main className="room" id="content" tabIndex={-1} ref={main}>
          <div className="room__inner">
            <DirectoryAway />
            <Suspense fallback={<Skeleton />}>
              <Outlet />
            </Suspense>
          </div>
        </main>
      </div>
    </>
  );
}

/** Said without taking the focus: somebody may be typing. */
function DirectoryAway() {
  const { t } = useTranslation();
  const away = useDirectoryProblem();
  if (!away) return null;
  return (
    <Alert kind="warning" title={t('shell.directory_away')} live>
      <p>{t('shell.directory_away_more')}</p>
      <div>
        <Button onPress={away.again}>{t('problem.again')}</Button>
      </div>
    </Alert>
  );
}

function jump(event: React.MouseEvent, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

/** After a step to another page, reading begins at its heading. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>, arrived: () => void): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', (change) => {
        if (!change.pathChanged || change.fromLocation === undefined) return;
        arrived();
        window.scrollTo(0, 0);
        requestAnimationFrame(() => {
          const heading = main.current?.querySelector<HTMLElement>('h1');
          (heading ?? main.current)?.focus({ preventScroll: true });
        });
      }),
    // The subscription lives as long as the house; what it calls only sets state.
    [router],
  );
}
