import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../api/use';
import { useSession } from '../app/session';
import { Button } from '../components/Button';
import { TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Alert, Card, Pairs } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';

export function AccountPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [code, set_code] = useState('');
  const [confirmed, set_confirmed] = useState(false);
  const secret = useDeed('/one-time-secrets', {
    quiet: true,
  });
  const confirmation = useDeed('/one-time-secrets/confirmation', {
    quiet: true,
    done: () => set_confirmed(true),
  });

  return (
    <>
      <PageHead kind={t('account.title')} title={t('account.title')} sub={session.name} />
      <Card>
        <Pairs
          pairs={[
            session.organisationName !== undefined && [t('account.organisation'), session.organisationName],
            session.function !== undefined && [t('account.function'), session.function],
            [t('account.roles'), session.roles.join(', ') || '-'],
          ]}
        />
        <p>
          <a href="/licences.txt">{t('account.licences')}</a>
        </p>
      </Card>
      <Card title={t('account.code_title')}>
        {confirmed ? (
          <Alert kind="ok" title={t('account.code_done')} live />
        ) : secret.result ? (
          <Form
            onSubmit={() => {
              confirmation.run({ oneTimeCode: code.replaceAll(' ', '') });
            }}
          >
            <p>{t('account.code_secret_hint')}</p>
            <Pairs
              pairs={[
                [t('account.code_secret'), <code key="s">{secret.result.secret}</code>],
                [t('account.code_uri'), <code key="u">{secret.result.uri}</code>],
              ]}
            />
            <ProblemAlert problem={confirmation.problem} />
            <TextField label={t('login.code')} value={code} onChange={set_code} inputMode="numeric" short required />
            <div>
              <Button kind="primary-action" type="submit" busy={confirmation.busy}>
                {t('account.code_confirm')}
              </Button>
            </div>
          </Form>
        ) : (
          <>
            <p>{t('account.code_text')}</p>
            <ProblemAlert problem={secret.problem} />
            <div>
              <Button onPress={() => secret.run({})} busy={secret.busy}>
                {t('account.code_make')}
              </Button>
            </div>
          </>
        )}
      </Card>
    </>
  );
}
