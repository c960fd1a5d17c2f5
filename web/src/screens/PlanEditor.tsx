import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import type { CaseView, PlanPhase, PlanView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Alert, Card } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Skeleton } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { as_texts, day_and_time } from '../models/dates';
import {
  differences,
  draft_of,
  empty_draft,
  empty_goal,
  faults,
  moved,
  sent_plan,
  type DraftFault,
  type DraftGoal,
  type PlanDraft,
} from '../models/plan_draft';
import { GoalFields } from './GoalFields';
import { phases } from './PlanGoals';

/** A new version of the plan. Nothing of the old version is lost, and a version that came between is shown first. */
export function PlanEditor() {
  const { id } = useParams({ from: '/cases/$id/plan/new' });
  const found = useResource('/cases/{id}', { id });
  const last = useResource('/cases/{id}/plan', { id });
  const none = last.error?.status === 404;
  if (found.error) return <ProblemAlert problem={found.error} />;
  if (!found.data || (!none && !last.data)) {
    return last.error && !none ? <ProblemAlert problem={last.error} /> : <Skeleton lines={8} />;
  }
  return <Editor key={id} found={found.data} start={last.data} />;
}

function Editor({ found, start }: { found: CaseView; start: PlanView | undefined }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  // What stood there when writing began; a refresh in the background must not move it.
  const [base, set_base] = useState(start);
  const [draft, set_draft] = useState<PlanDraft>(() => (start ? draft_of(start, as_texts) : empty_draft()));
  const [wrong, set_wrong] = useState<DraftFault[]>([]);
  const [theirs, set_theirs] = useState<PlanView>();
  const [said, set_said] = useState('');
  const [fresh, set_fresh] = useState<DraftGoal['key']>();
  const save = useDeed('/cases/{id}/plans', {
    id: found.id,
    done: () => void navigate({ to: '/cases/$id/plan', params: { id: found.id } }),
  });
  const meanwhile = save.problem?.status === 412;
  useEffect(() => {
    if (meanwhile)
      void call('get', '/cases/{id}/plan', { id: found.id })
        .then(set_theirs)
        .catch(() => undefined);
  }, [meanwhile, found.id]);

  const change = (part: Partial<PlanDraft>) => set_draft({ ...draft, ...part });
  const change_goal = (index: number, part: Partial<DraftGoal>) =>
    change({ goals: draft.goals.map((goal, at) => (at === index ? { ...goal, ...part } : goal)) });
  const move = (index: number, by: -1 | 1) => {
    change({ goals: moved(draft.goals, index, by) });
    set_said(t('plan.moved', { goal: draft.goals[index]!.goal || t('plan.goal'), place: index + 1 + by }));
  };
  const add_goal = (phase: PlanPhase) => {
    const goal = empty_goal(phase);
    set_fresh(goal.key);
    change({ goals: [...draft.goals, goal] });
  };
  const submit = (version = base?.version ?? 0) => {
    const found_faults = faults(draft);
    set_wrong(found_faults);
    if (found_faults.length === 0) save.run(sent_plan(draft), version);
  };

  return (
    <>
      <PageHead
        kind={t('plan.edit')}
        title={base ? t('plan.new_version') : t('plan.make')}
        sub={t('plan.edit_sub')}
        back={
          <Link to="/cases/$id" params={{ id: found.id }}>
            {found.name}
          </Link>
        }
      />
      <p role="status" className="only-read-aloud">
        {said}
      </p>
      {meanwhile ? (
        <Meanwhile
          base={base}
          theirs={theirs}
          onMine={() => {
            if (!theirs) return;
            set_base(theirs);
            submit(theirs.version);
          }}
          onTheirs={() => {
            if (!theirs) return;
            set_base(theirs);
            set_draft(draft_of(theirs, as_texts));
            save.forget();
          }}
        />
      ) : (
        <ProblemAlert problem={save.problem} />
      )}
      {wrong.length > 0 && (
        <Alert kind="error" title={t('plan.incomplete')} live>
          <ul className="bullets">
            {wrong.map((fault, index) => (
              <li key={index}>
                {fault.kind === 'no_goals' || fault.kind === 'next'
                  ? t(`plan.fault.${fault.kind}`)
                  : t(`plan.fault.${fault.kind}`, { number: fault.goal + 1 })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Form className="stack" onSubmit={() => submit()} key={base?.id ?? 'new'}>
        {draft.goals.map((goal, index) => (
          <GoalFields
            key={goal.key}
            goal={goal}
            index={index}
            last={index === draft.goals.length - 1}
            fresh={goal.key === fresh}
            onChange={(part) => change_goal(index, part)}
            onMove={(by) => move(index, by)}
            onRemove={() => change({ goals: draft.goals.filter((_, at) => at !== index) })}
          />
        ))}
        <Buttons>
          {phases.map((phase) => (
            <Button key={phase} onPress={() => add_goal(phase)}>
              {t(`plan.add.${phase}`)}
            </Button>
          ))}
        </Buttons>
        <Card title={t('plan.together')}>
          <div className="fields">
            <TextField
              label={t('plan.next_date')}
              hint={t('common.date_hint')}
              value={draft.next_date}
              onChange={(next_date) => change({ next_date })}
            />
            <TextField
              label={t('plan.next_clock')}
              hint={t('common.time_hint')}
              value={draft.next_time}
              onChange={(next_time) => change({ next_time })}
            />
            <TextField
              label={t('plan.next_place')}
              hint={t('plan.next_place_hint')}
              value={draft.next_place}
              onChange={(next_place) => change({ next_place })}
            />
          </div>
        </Card>
        <Card title={t('plan.calls')}>
          <p className="quiet">{t('plan.calls_more')}</p>
          {draft.calls.map((each, index) => (
            <fieldset key={index}>
              <legend className="only-read-aloud">{t('plan.call', { number: index + 1 })}</legend>
              <div className="fields">
                <TextField
                  label={t('plan.call_name')}
                  value={each.name}
                  onChange={(name) =>
                    change({ calls: draft.calls.map((other, at) => (at === index ? { ...other, name } : other)) })
                  }
                />
                <TextField
                  label={t('plan.call_phone')}
                  type="tel"
                  value={each.phone}
                  onChange={(phone) =>
                    change({ calls: draft.calls.map((other, at) => (at === index ? { ...other, phone } : other)) })
                  }
                />
              </div>
            </fieldset>
          ))}
          <Buttons>
            <Button onPress={() => change({ calls: [...draft.calls, { name: '', phone: '' }] })}>
              {t('plan.add_call')}
            </Button>
          </Buttons>
        </Card>
        <Buttons>
          <Button kind="primary-action" type="submit" busy={save.busy}>
            {t('plan.save')}
          </Button>
        </Buttons>
        {base && (
          <p className="quiet small">
            {t('plan.follows', { version: base.version, date: day_and_time(base.createdAt, i18n.language) })}
          </p>
        )}
      </Form>
    </>
  );
}

/** Someone saved a version in the meantime: what changed, and then a choice. Never overwritten unseen. */
function Meanwhile(props: {
  base: PlanView | undefined;
  theirs: PlanView | undefined;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { t, i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { theirs } = props;
  return (
    <div className="utrecht-alert utrecht-alert--warning" role="alert" tabIndex={-1} ref={place}>
      <p className="utrecht-alert__title">{t('plan.meanwhile')}</p>
      {!theirs ? (
        <Skeleton lines={2} />
      ) : (
        <>
          <p>
            {t('plan.meanwhile_who', {
              version: theirs.version,
              name: theirs.by.name,
              organisation: organisation_of(theirs.by),
              date: day_and_time(theirs.createdAt, i18n.language),
            })}
          </p>
          <ul className="bullets">
            {differences(props.base, theirs).map((difference, index) => (
              <li key={index}>{t(`plan.difference.${difference.kind}`, { goal: difference.goal })}</li>
            ))}
            {differences(props.base, theirs).length === 0 && <li>{t('plan.difference_small')}</li>}
          </ul>
          <p>{t('plan.meanwhile_choose')}</p>
          <div className="utrecht-button-group">
            <Button onPress={props.onMine}>{t('plan.keep_mine')}</Button>
            <Button onPress={props.onTheirs}>{t('plan.take_theirs')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
