import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { as_problem, type Problem } from '../api/problem';
import type { SessionView } from '../api/schema';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { Brand } from '../components/Brand';
import { Button } from '../components/Button';
import { TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Alert } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';

/** Account and password first; the one-time code only when the server asks for it. */
export function Login({ again, onEntered }: { again: boolean; onEntered: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const [account, set_account] = useState('');
  const [password, set_password] = useState('');
  const [code, set_code] = useState('');
  const [code_asked, set_code_asked] = useState(false);
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();

  const enter = async () => {
    if (busy) return;
    set_busy(true);
    set_problem(undefined);
    try {
      const one_time_code = code.replaceAll(' ', '');
      const body = { account: account.trim(), password, ...(one_time_code ? { oneTimeCode: one_time_code } : {}) };
      onEntered(await call('post', '/session', { body }));
    } catch (error) {
      const refused = as_problem(error);
      if (refused.key === 'one-time-code-needed') set_code_asked(true);
      else set_problem(refused);
    } finally {
      set_busy(false);
    }
  };

  return (
    <main className="gate">
      <Brand />
      <div className="card gate__card">
        <PageHead kind={t('login.title')} title={t('login.title')} sub={t('login.sub')} />
        {again && (
          <Alert kind="warning" title={t('login.ended')} live>
            <p>{t('login.ended_more')}</p>
          </Alert>
        )}
        <Form onSubmit={() => void enter()}>
          <ProblemAlert problem={problem} />
          <TextField
            label={t('login.account')}
            value={account}
            onChange={set_account}
            autoComplete="username"
            required
          />
          <TextField
            label={t('login.password')}
            type="password"
            value={password}
            onChange={set_password}
            autoComplete="current-password"
            required
          />
          {code_asked && (
            <TextField
              label={t('login.code')}
              hint={t('login.code_hint')}
              value={code}
              onChange={set_code}
              autoComplete="one-time-code"
              inputMode="numeric"
              autoFocus
              short
            />
          )}
          <div>
            <Button kind="primary-action" type="submit" busy={busy}>
              {t('login.enter')}
            </Button>
          </div>
        </Form>
      </div>
      <LanguageSwitch />
    </main>
  );
}
