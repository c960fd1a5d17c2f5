import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '../api/schema';
import { useDeed } from '../api/use';
import { useSession } from '../app/session';
import { Button } from '../components/Button';
import { LongTextField, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Badge, Card, Pairs, Row, Rows } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { nobody, WhoFields } from '../components/WhoFields';
import { day_with_year, plain_day, read_date } from '../models/dates';
import { outcome_of, OutcomeFields, sent_outcome, useOutcomePairs, whole } from './TableOutcome';

/** Whoever was absent hears what concerns him, from whom and before when; that it was told is recorded. */
export function WordsOwed({ item }: { item: AgendaItemView }) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const deed = useDeed('/agenda-items/{id}/words-given', { id: item.id });
  if (item.words.length === 0) return null;
  return (
    <Card title={t('live.word_title')}>
      <ProblemAlert problem={deed.problem} />
      <Rows>
        {item.words.map((word) => (
          <Row
            key={word.organisation.id}
            badge={
              word.givenAt ? (
                <Badge tone="good">{t('live.word_is_given')}</Badge>
              ) : word.overdue ? (
                <Badge tone="stop">{t('day.state.late')}</Badge>
              ) : (
                <Badge tone="mind">{t('live.word_owed')}</Badge>
              )
            }
            title={word.organisation.name}
            text={
              word.givenAt
                ? t('live.word_done', { date: day_with_year(word.givenAt, i18n.language) })
                : t('live.word_by', { name: word.givenBy.name, date: day_with_year(word.dueAt, i18n.language) })
            }
            action={
              !word.givenAt && word.givenBy.id === session.organisation ? (
                <Button
                  about={word.organisation.name}
                  busy={deed.busy}
                  onPress={() => deed.run({ organisation: word.organisation.id })}
                >
                  {t('live.word_given')}
                </Button>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

/** The minutes and the decision. What was typed stays, also when the meeting is closed meanwhile. */
export function Minutes({ item, open }: { item: AgendaItemView; open: boolean }) {
  const { t } = useTranslation();
  const [text, set_text] = useState(item.minutes ?? '');
  const [decision, set_decision] = useState(item.decision ?? '');
  const [outcome, set_outcome] = useState(outcome_of(item));
  const [tried, set_tried] = useState(false);
  const [saved, set_saved] = useState(false);
  const outcome_pairs = useOutcomePairs(item);
  const deed = useDeed('/agenda-items/{id}/minutes', { id: item.id, done: () => set_saved(true) });
  const typed =
    text !== (item.minutes ?? '') ||
    decision !== (item.decision ?? '') ||
    JSON.stringify(sent_outcome(outcome)) !== JSON.stringify(sent_outcome(outcome_of(item)));
  const save = () => {
    const { assessment, advice } = whole(outcome);
    set_tried(true);
    if (text.trim() && assessment && advice)
      deed.run(
        { text: text.trim(), ...(decision.trim() ? { decision: decision.trim() } : {}), ...sent_outcome(outcome) },
        item.version,
      );
  };
  if (!open && (!typed || saved))
    return (
      <Card title={t('meetings.minutes')}>
        <p>{item.minutes ?? t('live.not_open')}</p>
        {item.decision && (
          <p>
            <strong>{t('meetings.decision')}:</strong> {item.decision}
          </p>
        )}
        <Pairs pairs={outcome_pairs} />
      </Card>
    );
  return (
    <Card title={t('meetings.minutes')}>
      <Form onSubmit={save}>
        <ProblemAlert problem={deed.problem} stands={[item.minutes, item.decision].filter(Boolean).join(' · ')} />
        <LongTextField
          label={t('live.minutes')}
          hint={t('live.minutes_hint')}
          value={text}
          onChange={(value) => {
            set_text(value);
            set_saved(false);
          }}
          required
        />
        <TextField
          label={t('meetings.decision')}
          value={decision}
          onChange={(value) => {
            set_decision(value);
            set_saved(false);
          }}
        />
        <OutcomeFields
          value={outcome}
          onChange={(value) => {
            set_outcome(value);
            set_saved(false);
          }}
          tried={tried}
        />
        <div className="utrecht-button-group">
          <Button kind="primary-action" large type="submit" busy={deed.busy} disabled={!text.trim()}>
            {t('live.save_minutes')}
          </Button>
          <span role="status">{saved && <Badge tone="good">{t('common.saved')}</Badge>}</span>
        </div>
      </Form>
    </Card>
  );
}

/** What is agreed at the table: who does what, before when. */
export function Commitments({ item, open }: { item: AgendaItemView; open: boolean }) {
  const { t, i18n } = useTranslation();
  const [what, set_what] = useState('');
  const [who, set_who] = useState(nobody);
  const [due, set_due] = useState('');
  const [missing, set_missing] = useState<{ what?: string; organisation?: string; due?: string }>({});
  const deed = useDeed('/agenda-items/{id}/commitments', {
    id: item.id,
    done: () => {
      set_what('');
      set_due('');
      set_who(nobody);
    },
  });
  const agree = () => {
    const due_on = read_date(due);
    const found = {
      ...(what.trim() ? {} : { what: t('common.needed') }),
      ...(who.organisation ? {} : { organisation: t('common.choose_one') }),
      ...(due_on ? {} : { due: t('common.date_wrong') }),
    };
    set_missing(found);
    if (due_on && Object.keys(found).length === 0)
      deed.run({
        what: what.trim(),
        organisation: who.organisation,
        dueOn: due_on,
        ...(who.professional ? { professional: who.professional } : {}),
      });
  };
  return (
    <Card title={t('commitments.title')}>
      {item.commitments.length === 0 ? (
        <p className="quiet">{t('live.no_commitments')}</p>
      ) : (
        <Rows>
          {item.commitments.map((each) => (
            <Row
              key={each.id}
              title={each.what}
              text={`${each.owner.name}${each.contact ? `, ${each.contact.name}` : ''} · ${t('day.before', { date: plain_day(each.dueOn, i18n.language) })}`}
            />
          ))}
        </Rows>
      )}
      {(open || what) && (
        <Form onSubmit={agree}>
          <ProblemAlert problem={deed.problem} />
          <TextField label={t('commitments.what')} value={what} onChange={set_what} error={missing.what} required />
          <div className="fields">
            <WhoFields
              value={who}
              onChange={set_who}
              organisation_label={t('commitments.who')}
              professional_label={t('commitments.person')}
              error={missing.organisation}
              required
            />
            <TextField
              label={t('commitments.due')}
              hint={t('common.date_hint')}
              value={due}
              onChange={set_due}
              error={missing.due}
              required
            />
          </div>
          <div>
            <Button kind="primary-action" large type="submit" busy={deed.busy}>
              {t('commitments.agree')}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
