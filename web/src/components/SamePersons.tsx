import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonShort, PersonView, SamePersonState, SamePersonView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { day_with_year } from '../models/dates';
import { chance_text } from '../models/person_search';
import { Button, Buttons } from './Button';
import { LongTextField } from './Fields';
import { Findings } from './FoundPersons';
import { Form } from './Form';
import { Badge, Card, Row, Rows, type Tone } from './Parts';
import { ContactLine, PersonLabel } from './PersonName';
import { PersonSearch } from './PersonSearch';
import { ProblemAlert } from './ProblemAlert';
import { Loaded } from './Waiting';

const tones: Record<SamePersonState, Tone> = { holds: 'good', waiting: 'mind', ended: 'calm' };

/** With which other registrations this one is held for one person, and saying so of another (R-DOUBLE-1 to 3). */
export function SamePersons({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const said = useResource('/persons/{id}/same-persons', { id: person.id });
  const [other, set_other] = useState<PersonShort>();
  const [looking, set_looking] = useState(false);
  const done = () => {
    set_other(undefined);
    set_looking(false);
  };
  return (
    <>
      <Card title={t('persons.twice')}>
        <p>{t('persons.twice_more')}</p>
        <Loaded of={said}>
          {({ items }) =>
            items.length > 0 && (
              <Rows>
                {items.map((one) => (
                  <Statement key={`${one.other.id} ${one.saidAt}`} person={person.id} said={one} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        {!looking && (
          <Buttons>
            <Button onPress={() => set_looking(true)}>{t('persons.find_other')}</Button>
          </Buttons>
        )}
      </Card>
      {looking && !other && <PersonSearch title={t('persons.other')} onChosen={set_other} />}
      {other && <Compare person={person} other={other} onDone={done} />}
    </>
  );
}

function Statement({ person, said }: { person: string; said: SamePersonView }) {
  const { t, i18n } = useTranslation();
  const [taking_back, set_taking_back] = useState(false);
  const [reason, set_reason] = useState('');
  const agree = useDeed('/persons/{id}/same-person-agreements', { id: person });
  const take_back = useDeed('/persons/{id}/same-person-withdrawals', { id: person });
  const day = (at: string) => day_with_year(at, i18n.language);
  return (
    <Row
      badge={<Badge tone={tones[said.state]}>{t(`persons.said_state.${said.state}`)}</Badge>}
      title={<PersonLabel person={said.other} />}
      text={said.reason}
      more={
        <>
          <p className="row__text">
            {t('persons.said_on', { date: day(said.saidAt) })} <ContactLine contact={said.saidBy} />
          </p>
          {said.agreedAt && said.agreedBy && (
            <p className="row__text">
              {t('persons.agreed_on', { date: day(said.agreedAt) })} <ContactLine contact={said.agreedBy} />
            </p>
          )}
          {said.endedAt && said.endedBy && (
            <p className="row__text">
              {t('persons.ended_on', { date: day(said.endedAt) })} <ContactLine contact={said.endedBy} />:{' '}
              {said.endedBecause}
            </p>
          )}
          <ProblemAlert problem={agree.problem} />
          {said.mayAgree && (
            <Button busy={agree.busy} about={said.other.displayName} onPress={() => agree.run({ other: said.other.id })}>
              {t('persons.agree')}
            </Button>
          )}
          {taking_back && (
            <Form onSubmit={() => take_back.run({ other: said.other.id, reason })}>
              <ProblemAlert problem={take_back.problem} />
              <LongTextField label={t('persons.why_not')} value={reason} onChange={set_reason} rows={2} required />
              <Buttons>
                <Button kind="primary-action" type="submit" busy={take_back.busy}>
                  {t('persons.take_back')}
                </Button>
              </Buttons>
            </Form>
          )}
        </>
      }
      action={
        said.state !== 'ended' && !taking_back ? (
          <Button kind="subtle" about={said.other.displayName} onPress={() => set_taking_back(true)}>
            {t('persons.not_one')}
          </Button>
        ) : undefined
      }
    />
  );
}

/** What speaks for and against it first, and only then saying it. */
function Compare(props: { person: PersonView; other: PersonShort; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const [reason, set_reason] = useState('');
  const compare = useDeed('/persons/{id}/comparisons', { id: props.person.id, quiet: true });
  const say = useDeed('/persons/{id}/same-persons', { id: props.person.id, done: props.onDone });
  const other = props.other.id;
  return (
    <Card title={t('persons.compare', { one: props.person.displayName, other: props.other.displayName })}>
      <ProblemAlert problem={compare.problem} />
      {!compare.result && (
        <Buttons>
          <Button kind="primary-action" busy={compare.busy} onPress={() => compare.run({ other })}>
            {t('persons.do_compare')}
          </Button>
          <Button kind="subtle" onPress={props.onDone}>
            {t('common.cancel')}
          </Button>
        </Buttons>
      )}
      {compare.result && (
        <>
          <p>{t('persons.chance', { chance: chance_text(compare.result.probability, i18n.language) })}</p>
          <Findings findings={compare.result.findings} language={i18n.language} />
          <p>{t(compare.result.asksAnother ? 'persons.asks_another' : 'persons.holds_at_once')}</p>
          <Form onSubmit={() => say.run({ other, reason })}>
            <ProblemAlert problem={say.problem} />
            <LongTextField
              label={t('persons.why')}
              hint={t('persons.why_hint')}
              value={reason}
              onChange={set_reason}
              rows={2}
              required
            />
            <Buttons>
              <Button kind="primary-action" type="submit" busy={say.busy}>
                {t('persons.say')}
              </Button>
              <Button kind="subtle" onPress={props.onDone}>
                {t('common.cancel')}
              </Button>
            </Buttons>
          </Form>
        </>
      )}
    </Card>
  );
}
