import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type TouchEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, CaseMeetingView, OrganisationShort } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { LongTextField, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Alert, Badge, Card, Row, Rows } from '../components/Parts';
import { ContactLine, PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { nobody, WhoFields } from '../components/WhoFields';
import { plain_day, read_date } from '../models/dates';
import { Doubles, Hears } from './AgendaParts';
import '../theme/live.css';

/** The page for a tablet on the table: one family at a time, big, the next one a swipe or a button away. */
export function LiveMeeting() {
  const { id } = useParams({ from: '/meetings/$id/live' });
  const meeting = useResource('/case-meetings/{id}', { id });
  return (
    <Loaded of={meeting} lines={6}>
      {(data) => <Table meeting={data} />}
    </Loaded>
  );
}

const swipe_in_pixels = 80;

function Table({ meeting }: { meeting: CaseMeetingView }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/meetings/$id/live' });
  const { item: chosen } = useSearch({ from: '/meetings/$id/live' });
  const touch = useRef<{ x: number; y: number }>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const index = Math.max(
    0,
    meeting.agenda.findIndex((each) => each.id === chosen),
  );
  const item = meeting.agenda[index];
  const go = (to: number) => {
    const next = meeting.agenda[to];
    if (!next) return;
    moved.current = true;
    void navigate({ search: { item: next.id }, replace: true });
  };
  useEffect(() => {
    if (moved.current) place.current?.querySelector<HTMLElement>('h1')?.focus();
    moved.current = false;
  }, [index]);

  const end = (event: TouchEvent) => {
    const start = touch.current;
    const last = event.changedTouches[0];
    touch.current = undefined;
    if (!start || !last) return;
    const [dx, dy] = [last.clientX - start.x, last.clientY - start.y];
    if (Math.abs(dx) > swipe_in_pixels && Math.abs(dx) > 2 * Math.abs(dy)) go(index + (dx < 0 ? 1 : -1));
  };

  if (!item) return <Alert title={t('meetings.empty_agenda')} />;
  return (
    <div
      className="live"
      ref={place}
      onTouchStart={(event) => {
        const first = event.touches[0];
        touch.current = first && event.touches.length === 1 ? { x: first.clientX, y: first.clientY } : undefined;
      }}
      onTouchEnd={end}
    >
      <PageHead
        kind={t('meetings.one')}
        title={item.case.name}
        sub={t('live.item_of', { number: index + 1, total: meeting.agenda.length, meeting: meeting.shortName })}
        back={
          <Link to="/meetings/$id" params={{ id: meeting.id }}>
            {meeting.kindName}
          </Link>
        }
      />
      <nav className="live__turn" aria-label={t('live.turn')}>
        <Button large onPress={() => go(index - 1)} disabled={index === 0}>
          {t('live.previous')}
        </Button>
        <span aria-hidden="true">
          {index + 1} / {meeting.agenda.length}
        </span>
        <Button large onPress={() => go(index + 1)} disabled={index === meeting.agenda.length - 1}>
          {t('live.next')}
        </Button>
      </nav>
      <Doubles item={item} />
      <div className="two two--wide-first">
        <div className="stack">
          <Card title={t('meetings.asked')} tone="brand">
            <p className="lead">{item.question}</p>
            <p>
              {item.persons.map((person, at) => (
                <span key={person.id}>
                  {at > 0 && ', '}
                  <PersonLabel person={person} />
                </span>
              ))}
            </p>
            {item.liaison && (
              <p className="quiet">
                {t('meetings.liaison')}: <ContactLine contact={item.liaison} />
              </p>
            )}
          </Card>
          <Minutes key={`m ${item.id}`} item={item} open={meeting.state === 'running'} />
          <Commitments key={`c ${item.id}`} item={item} open={meeting.state === 'running'} />
        </div>
        <div className="stack">
          <Card>
            <Hears item={item} level={2} />
          </Card>
          {item.absentToInform.length > 0 && (
            <Card title={t('live.to_inform')}>
              <ul className="bullets">
                {item.absentToInform.map((organisation) => (
                  <li key={organisation.id}>
                    <WordGiven item={item} organisation={organisation} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
      <Closing meeting={meeting} />
    </div>
  );
}

/** Whoever was absent hears what concerns him; that it was told is recorded. */
function WordGiven({ item, organisation }: { item: AgendaItemView; organisation: OrganisationShort }) {
  const { t } = useTranslation();
  const deed = useDeed('/agenda-items/{id}/words-given', { id: item.id });
  return (
    <>
      <ProblemAlert problem={deed.problem} />
      {organisation.name}{' '}
      <Button
        kind="subtle"
        about={organisation.name}
        busy={deed.busy}
        onPress={() => deed.run({ organisation: organisation.id })}
      >
        {t('live.word_given')}
      </Button>
    </>
  );
}

function Minutes({ item, open }: { item: AgendaItemView; open: boolean }) {
  const { t } = useTranslation();
  const [text, set_text] = useState(item.minutes ?? '');
  const [decision, set_decision] = useState(item.decision ?? '');
  const [saved, set_saved] = useState(false);
  const deed = useDeed('/agenda-items/{id}/minutes', { id: item.id, done: () => set_saved(true) });
  const typed = text !== (item.minutes ?? '') || decision !== (item.decision ?? '');
  if (!open && (!typed || saved))
    return (
      <Card title={t('meetings.minutes')}>
        <p>{item.minutes ?? t('live.not_open')}</p>
        {item.decision && (
          <p>
            <strong>{t('meetings.decision')}:</strong> {item.decision}
          </p>
        )}
      </Card>
    );
  return (
    <Card title={t('meetings.minutes')}>
      <Form
        onSubmit={() => {
          if (text.trim())
            deed.run({ text: text.trim(), ...(decision.trim() ? { decision: decision.trim() } : {}) }, item.version);
        }}
      >
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

function Commitments({ item, open }: { item: AgendaItemView; open: boolean }) {
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

function Closing({ meeting }: { meeting: CaseMeetingView }) {
  const { t } = useTranslation();
  const [sure, set_sure] = useState(false);
  const opening = useDeed('/case-meetings/{id}/opening', { id: meeting.id });
  const closing = useDeed('/case-meetings/{id}/closing', { id: meeting.id, done: () => set_sure(false) });
  const left = meeting.agenda.filter((item) => item.state === 'open').length;
  if (meeting.state === 'held') return <Alert kind="ok" title={t('live.held')} />;
  if (meeting.state === 'planned')
    return (
      <>
        <ProblemAlert problem={opening.problem} />
        <Buttons>
          <Button kind="primary-action" large onPress={() => opening.run({}, meeting.version)} busy={opening.busy}>
            {t('meetings.start')}
          </Button>
        </Buttons>
      </>
    );
  return (
    <>
      <ProblemAlert problem={closing.problem} />
      {sure && left > 0 && <Alert kind="warning" title={t('live.not_discussed', { count: left })} live />}
      <Buttons>
        {sure || left === 0 ? (
          <Button kind="primary-action" large onPress={() => closing.run({}, meeting.version)} busy={closing.busy}>
            {t('live.close')}
          </Button>
        ) : (
          <Button large onPress={() => set_sure(true)}>
            {t('live.close')}
          </Button>
        )}
      </Buttons>
    </>
  );
}
