import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, LifeArea, ToldQuestionToAnswer } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ChoiceList } from '../components/Fields';
import { Form } from '../components/Form';
import { LinkButton } from '../components/LinkButton';
import { Alert, Card, Empty, Row, Rows } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { life_areas } from '../components/WeighingFields';
import { organisation_of } from '../models/contact';
import { day_with_year } from '../models/dates';

/** What the family told already, before anybody asks it again: the own notes, and a question to the partners. */
export function ToldByFamily({ found }: { found: CaseView }) {
  const { t, i18n } = useTranslation();
  const told = useResource('/cases/{id}/told-answers', { id: found.id });
  const [done, set_done] = useState('');
  const day = (moment: string) => day_with_year(moment, i18n.language);
  return (
    <Card title={t('told.title')}>
      {done && <Alert kind="ok" title={done} live />}
      <Loaded of={told}>
        {({ answers, asked, toAnswer, mayAsk }) => (
          <>
            {toAnswer.map((question) => (
              <ToAnswer key={question.id} id={found.id} question={question} onDone={() => set_done(t('told.answered'))} />
            ))}
            {answers.length === 0 ? (
              <Empty title={t('told.none')}>
                <p>{t('told.none_more')}</p>
              </Empty>
            ) : (
              <Rows>
                {answers.map((answer) => (
                  <Row
                    key={answer.id}
                    title={answer.text}
                    text={`${t(`life_area.${answer.lifeArea}`)} · ${t('told.said', {
                      name: answer.personName,
                      by: `${answer.by.name}, ${organisation_of(answer.by)}`,
                      day: day(answer.at),
                    })}`}
                    more={
                      !answer.here && (
                        <p className="quiet small">
                          <Link to="/cases/$id" params={{ id: answer.inCase }}>
                            {t('told.other_case', { name: answer.caseName })}
                          </Link>
                        </p>
                      )
                    }
                  />
                ))}
              </Rows>
            )}
            {asked.length > 0 && (
              <>
                <h3>{t('told.asked')}</h3>
                <Rows>
                  {asked.map((question) => (
                    <Row
                      key={question.id}
                      title={t('told.asked_line', {
                        name: question.personName,
                        area: t(`life_area.${question.lifeArea}`),
                      })}
                      text={t('told.asked_when', { day: day(question.askedAt), due: day(question.dueAt) })}
                      more={
                        <ul className="bullets">
                          {question.replies.map(({ organisation, reply }) => (
                            <li key={organisation.id}>
                              {organisation.name} {t(`told.reply.${reply ?? 'waits'}`)}
                            </li>
                          ))}
                        </ul>
                      }
                    />
                  ))}
                </Rows>
              </>
            )}
            {mayAsk && <AskPartners found={found} onDone={() => set_done(t('told.done'))} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function ToAnswer({ id, question, onDone }: { id: string; question: ToldQuestionToAnswer; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const deed = useDeed('/told-questions/{id}/answer', { id: question.id, done: onDone });
  const { askedBy, personName, lifeArea, ownAnswers } = question;
  return (
    <Alert
      kind="info"
      title={t('told.question', {
        organisation: organisation_of(askedBy),
        name: personName,
        area: t(`life_area.${lifeArea}`),
      })}
    >
      <p>
        {t(ownAnswers === 0 ? 'told.own_zero' : 'told.own', { count: ownAnswers })} {t('told.question_more')}
      </p>
      <p className="quiet small">
        {t('told.question_by', { by: askedBy.name, due: day_with_year(question.dueAt, i18n.language) })}
      </p>
      <ProblemAlert problem={deed.problem} />
      <Buttons>
        <LinkButton to="/sharing" search={{ case: id, person: question.person, recipient: question.askedFor }}>
          {t('told.may_i')}
        </LinkButton>
        <Button busy={deed.busy} onPress={() => deed.run({ reply: 'shared' })}>
          {t('told.we_shared')}
        </Button>
        <Button busy={deed.busy} onPress={() => deed.run({ reply: 'shares_nothing' })}>
          {t('told.we_share_nothing')}
        </Button>
      </Buttons>
    </Alert>
  );
}

/** Who of the family, and which area of life: for writing down what was told, and for asking. */
export function WhoAndArea(props: {
  found: CaseView;
  person: string;
  onPerson: (person: string) => void;
  area: string;
  onArea: (area: string) => void;
  label: string;
  empty: string;
  required?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceList
        label={props.label}
        value={props.person}
        onChange={props.onPerson}
        options={props.found.members.map(({ person }) => ({ value: person.id, text: person.displayName }))}
        empty={props.empty}
        required={props.required}
      />
      {(props.required || props.person) && (
        <ChoiceList
          label={t('told.area')}
          value={props.area}
          onChange={props.onArea}
          options={life_areas.map((area) => ({ value: area, text: t(`life_area.${area}`) }))}
          empty={t('common.choose')}
          required
        />
      )}
    </>
  );
}

function AskPartners({ found, onDone }: { found: CaseView; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, set_open] = useState(false);
  const [person, set_person] = useState('');
  const [area, set_area] = useState('');
  const deed = useDeed('/cases/{id}/told-questions', {
    id: found.id,
    done: () => {
      set_open(false);
      set_person('');
      set_area('');
      onDone();
    },
  });
  if (!open)
    return (
      <Buttons>
        <Button onPress={() => set_open(true)}>{t('told.ask')}</Button>
      </Buttons>
    );
  return (
    <Form
      onSubmit={() => {
        if (person && area) deed.run({ person, lifeArea: area as LifeArea });
      }}
    >
      <p>{t('told.ask_more')}</p>
      <ProblemAlert problem={deed.problem} />
      <WhoAndArea
        found={found}
        person={person}
        onPerson={set_person}
        area={area}
        onArea={set_area}
        label={t('told.who')}
        empty={t('common.choose')}
        required
      />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy} disabled={!person || !area}>
          {t('told.ask_do')}
        </Button>
        <Button onPress={() => set_open(false)}>{t('common.cancel')}</Button>
      </Buttons>
    </Form>
  );
}
