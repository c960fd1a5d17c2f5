import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndorsementAnswer, OwnInvolvements, OwnPlan } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { useLogout, useSession } from '../app/session';
import { useEvents } from '../app/events';
import { Brand } from '../components/Brand';
import { Button, Buttons } from '../components/Button';
import { OneOf } from '../components/Choices';
import { LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { FridgeSheetView } from '../components/FridgeSheetView';
import { PageHead } from '../components/PageHead';
import { Alert, Badge, Card, Empty, Row, Rows } from '../components/Parts';
import { Provisions } from '../components/Provisions';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_and_time, day_with_year } from '../models/dates';
import { OwnConsents } from './OwnConsents';
import { useOwnWords } from './own_words';

/** The family's own page: who is involved, the plan, appointments, and what was shared with whom on which ground. */
export function OwnPage() {
  const { t } = useTranslation();
  const session = useSession();
  const logout = useLogout();
  useEvents();
  const involvements = useResource('/own-file/involvements');
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      {session.trial && (
        <header className="trial">
          <strong>{t('shell.trial')}</strong> {t('shell.trial_more')}
        </header>
      )}
      <main className="ownpage" id="content" tabIndex={-1}>
        <div className="ownpage__top not-on-paper">
          <Brand />
          <div className="utrecht-button-group">
            <LanguageSwitch />
            <Button kind="subtle" onPress={logout}>
              {t('session.logout')}
            </Button>
          </div>
        </div>
        <div className="not-on-paper">
          <PageHead kind={t('own.title')} title={t('own.welcome', { name: session.name })} sub={t('own.sub')} />
        </div>
        <div className="stack not-on-paper">
          <Loaded of={involvements}>{(data) => <Involved involvements={data} />}</Loaded>
        </div>
        <Plan />
        <div className="stack not-on-paper">
          <Appointments />
          <OwnConsents />
          <Shared />
        </div>
      </main>
    </>
  );
}

function Involved({ involvements }: { involvements: OwnInvolvements }) {
  const { t, i18n } = useTranslation();
  const { contactPerson, director, processDirector, responsible } = involvements;
  return (
    <>
      {(contactPerson ?? director) && (
        <Card title={t('own.call_first')} tone="brand">
          <p className="lead">{(contactPerson ?? director)!.name}</p>
          <p>
            {(contactPerson ?? director)!.function}, {organisation_of((contactPerson ?? director)!)}
          </p>
          <Reach phone={(contactPerson ?? director)!.phone} email={(contactPerson ?? director)!.email} />
        </Card>
      )}
      <Card title={t('own.who')}>
        {responsible && <p>{t('own.responsible', { name: responsible.name })}</p>}
        {director && contactPerson && (
          <p>{t('own.director', { name: director.name, organisation: organisation_of(director) })}</p>
        )}
        {processDirector && (
          <p>
            {t('own.process_director', { name: processDirector.name, organisation: organisation_of(processDirector) })}
          </p>
        )}
        {involvements.involved.length === 0 ? (
          <Empty title={t('own.nobody')} />
        ) : (
          <Rows>
            {involvements.involved.map((each) => (
              <Row
                key={`${each.contact.name} ${organisation_of(each.contact)}`}
                title={`${each.contact.name}, ${organisation_of(each.contact)}`}
                text={`${each.contact.function} · ${t('common.since', { date: day_with_year(each.since, i18n.language) })}`}
                action={<Reach phone={each.contact.phone} />}
              />
            ))}
          </Rows>
        )}
        {involvements.family.length > 0 && (
          <p className="quiet">
            {t('own.family')}: {involvements.family.map((person) => person.displayName).join(', ')}.
          </p>
        )}
      </Card>
    </>
  );
}

function Reach({ phone, email }: { phone?: string | undefined; email?: string | undefined }) {
  const { t } = useTranslation();
  if (!phone && !email) return null;
  return (
    <span className="utrecht-button-group">
      {phone && (
        <a className="utrecht-button" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {t('own.call', { phone })}
        </a>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </span>
  );
}

function Plan() {
  const { t } = useTranslation();
  const plan = useResource('/own-file/plan');
  if (plan.error?.status === 404)
    return (
      <div className="not-on-paper">
        <Card title={t('own.plan')}>
          <Empty title={t('own.no_plan')}>{t('own.no_plan_more')}</Empty>
        </Card>
      </div>
    );
  return (
    <Loaded of={plan}>
      {(data) => (
        <section className="stack" aria-labelledby="own-plan">
          <h2 className="not-on-paper" id="own-plan">
            {t('own.plan')}
          </h2>
          <FridgeSheetView sheet={data} />
          <Buttons>
            <Button onPress={() => window.print()}>{t('own.print')}</Button>
          </Buttons>
          <div className="not-on-paper">
            <Say plan={data} />
          </div>
        </section>
      )}
    </Loaded>
  );
}

function Say({ plan }: { plan: OwnPlan }) {
  const { t } = useTranslation();
  const [answer, set_answer] = useState('');
  const [words, set_words] = useState('');
  const [done, set_done] = useState(false);
  const deed = useDeed('/own-file/plan-endorsements', {
    done: () => set_done(true),
  });
  const chosen = answer || plan.mine || '';
  return (
    <Card title={t('own.say')}>
      {plan.mine && (
        <p>
          <Badge tone={plan.mine === 'agrees' ? 'good' : 'mind'}>{t(`own.said.${plan.mine}`)}</Badge>
        </p>
      )}
      {done && <Alert kind="ok" title={t('own.thanks')} live />}
      <Form
        onSubmit={() => {
          if (chosen)
            deed.run(
              { answer: chosen as EndorsementAnswer, ...(words.trim() ? { words: words.trim() } : {}) },
              plan.version,
            );
        }}
      >
        <ProblemAlert problem={deed.problem} stands={t('own.new_plan', { version: plan.version })} />
        <OneOf
          label={t('own.what')}
          value={chosen}
          onChange={set_answer}
          choices={[
            { value: 'agrees', text: t('own.agree') },
            { value: 'objects', text: t('own.object') },
          ]}
          columns
        />
        <LongTextField label={t('own.words')} hint={t('own.words_hint')} value={words} onChange={set_words} rows={3} />
        <div>
          <Button kind="primary-action" type="submit" busy={deed.busy} disabled={!chosen}>
            {t('own.send')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Appointments() {
  const { t, i18n } = useTranslation();
  const list = useResource('/own-file/appointments');
  return (
    <Card title={t('own.appointments')}>
      <Loaded of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('own.no_appointments')} />
          ) : (
            <Rows>
              {items.map((each) => (
                <Row
                  key={`${each.at} ${each.what}`}
                  title={day_and_time(each.at, i18n.language)}
                  text={`${each.what}, ${each.place}`}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Card>
  );
}

function Shared() {
  const { t, i18n } = useTranslation();
  const list = useResource('/own-file/disclosures');
  const words = useOwnWords();
  const english = i18n.language === 'en';
  return (
    <Card title={t('own.shared')}>
      <p className="quiet">{t('own.shared_more')}</p>
      <Loaded of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('own.nothing_shared')} />
          ) : (
            <Rows>
              {[...items]
                .sort((a, b) => b.at.localeCompare(a.at))
                .map((each) => (
                  <li className="row row--two" key={each.id}>
                    <div className="stack stack--tight">
                      <p className="row__title">
                        {t('disclosures.from_to', { from: each.from.name, to: each.to.name })}
                      </p>
                      <p className="quiet small">
                        {day_with_year(each.at, i18n.language)}
                        {each.about.length > 0 &&
                          ` · ${t('own.about', { names: each.about.map((person) => person.displayName).join(', ') })}`}
                      </p>
                      <p>{each.data.map(words.data).join(', ')}</p>
                      <p>{english ? each.sentenceEn : each.sentenceNl}</p>
                      <details>
                        <summary>{t('own.why')}</summary>
                        <Provisions of={each.provisions} />
                      </details>
                    </div>
                    <span />
                  </li>
                ))}
            </Rows>
          )
        }
      </Loaded>
    </Card>
  );
}
