import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, last_deed_at } from '../api/client';
import type { SessionView } from '../api/schema';
import { Button } from '../components/Button';
import { time_of } from '../models/dates';
import { keep_session, lose_session, useLogout } from './session';

const Pop = lazy(() => import('../components/Pop').then((part) => ({ default: part.Pop })));

/** The session's end is announced in time, and one key is enough to stay (WCAG 2.2.1). */
export function SessionWarning({ session }: { session: SessionView }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const logout = useLogout();
  const [read_at, set_read_at] = useState(Date.now());
  const [warned, set_warned] = useState(false);
  const [busy, set_busy] = useState(false);
  const end = Math.min(Date.parse(session.expiresAt), Date.parse(session.idleExpiresAt));
  const may_stay = Date.parse(session.expiresAt) > end;

  useEffect(() => {
    set_read_at(Date.now());
    set_warned(false);
  }, [session]);

  useEffect(() => {
    const at_warning = async () => {
      // Someone who worked since has moved the end without this page knowing; then only look again.
      if (last_deed_at() > read_at) {
        const fresh = await call('get', '/session', {}).catch(() => undefined);
        if (fresh && Date.parse(fresh.warnAt) > Date.now()) {
          keep_session(client, fresh);
          return;
        }
      }
      set_warned(true);
    };
    const longest = 2_000_000_000;
    const until_warning = Math.min(Math.max(Date.parse(session.warnAt) - Date.now(), 0), longest);
    const until_end = Math.min(Math.max(end - Date.now(), until_warning + 1000), longest);
    const warning = setTimeout(() => void at_warning(), until_warning);
    const ending = setTimeout(() => {
      void call('get', '/session', {})
        .then((fresh) => keep_session(client, fresh))
        .catch(() => lose_session(client));
    }, until_end);
    return () => {
      clearTimeout(warning);
      clearTimeout(ending);
    };
  }, [client, end, read_at, session.warnAt]);

  const stay = async () => {
    set_busy(true);
    try {
      keep_session(client, await call('post', '/session/extension', { body: {} }));
    } catch {
      lose_session(client);
    } finally {
      set_busy(false);
      set_warned(false);
    }
  };

  if (!warned) return null;
  return (
    <Suspense>
      <Pop title={t('session.warning')} open onClose={() => void stay()}>
        <p>{t('session.ends_at', { time: time_of(new Date(end).toISOString(), i18n.language) })}</p>
        <p>{may_stay ? t('session.kept') : t('session.absolute')}</p>
        <div className="utrecht-button-group">
          {may_stay && (
            <Button kind="primary-action" onPress={() => void stay()} busy={busy}>
              {t('session.stay')}
            </Button>
          )}
          <Button onPress={logout}>{t('session.logout')}</Button>
        </div>
      </Pop>
    </Suspense>
  );
}
