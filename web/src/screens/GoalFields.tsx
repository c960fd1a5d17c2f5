import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanPhase } from '../api/schema';
import { Button } from '../components/Button';
import { ChoiceList, LongTextField, TextField } from '../components/Fields';
import { empty_action, type DraftGoal } from '../models/plan_draft';
import { phases } from './PlanGoals';

/** One goal while it is being written: its effect on safety, who does what, and what if it is broken. */
export function GoalFields(props: {
  goal: DraftGoal;
  index: number;
  last: boolean;
  /** It was just added: writing goes on here. */
  fresh: boolean;
  onChange: (part: Partial<DraftGoal>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { goal, index, onChange } = props;
  const place = useRef<HTMLFieldSetElement>(null);
  const number = index + 1;
  useEffect(() => {
    if (props.fresh) place.current?.querySelector('input')?.focus();
  }, [props.fresh]);
  const add_action = () => {
    onChange({ actions: [...goal.actions, empty_action()] });
    requestAnimationFrame(() => [...(place.current?.querySelectorAll('.action') ?? [])].at(-1)?.querySelector('input')?.focus());
  };
  const change_action = (at: number, part: Partial<DraftGoal['actions'][number]>) =>
    onChange({ actions: goal.actions.map((action, other) => (other === at ? { ...action, ...part } : action)) });
  return (
    <fieldset className="card" ref={place}>
      <legend className="only-read-aloud">{t('plan.goal_number', { number })}</legend>
      <div className="goal-head">
        <h2 aria-hidden="true">{t('plan.goal_number', { number })}</h2>
        <div className="utrecht-button-group">
          <Button onPress={() => props.onMove(-1)} disabled={index === 0} label={t('plan.up', { number })}>
            ↑
          </Button>
          <Button onPress={() => props.onMove(1)} disabled={props.last} label={t('plan.down', { number })}>
            ↓
          </Button>
          <Button kind="subtle" onPress={props.onRemove} label={t('plan.remove_goal', { number })}>
            {t('common.remove')}
          </Button>
        </div>
      </div>
      <div className="fields">
        <TextField
          label={t('plan.goal')}
          hint={t('plan.goal_hint')}
          value={goal.goal}
          onChange={(text) => onChange({ goal: text })}
          required
        />
        <ChoiceList
          label={t('plan.phase_title')}
          value={goal.phase}
          onChange={(phase) => onChange({ phase: (phase || 'safety') as PlanPhase })}
          options={phases.map((phase) => ({ value: phase, text: t(`plan.phase_long.${phase}`) }))}
          empty={t('common.choose')}
        />
      </div>
      <LongTextField
        label={t('plan.effect')}
        hint={t('plan.effect_hint')}
        value={goal.effectOnSafety}
        onChange={(effectOnSafety) => onChange({ effectOnSafety })}
        rows={2}
        required
      />
      {goal.actions.map((action, at) => (
        <fieldset key={at} className="action">
          <legend>{t('plan.action_number', { number: at + 1 })}</legend>
          <div className="fields">
            <TextField
              label={t('plan.who')}
              value={action.who}
              onChange={(who) => change_action(at, { who })}
              required
            />
            <TextField
              label={t('plan.what')}
              value={action.what}
              onChange={(what) => change_action(at, { what })}
              required
            />
            <TextField
              label={t('plan.when')}
              value={action.when ?? ''}
              onChange={(when) => change_action(at, { when })}
            />
            <TextField
              label={t('plan.reports_to')}
              value={action.reportsTo ?? ''}
              onChange={(reportsTo) => change_action(at, { reportsTo })}
            />
            <TextField
              label={t('plan.reports_when')}
              value={action.reportsWhen ?? ''}
              onChange={(reportsWhen) => change_action(at, { reportsWhen })}
            />
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          onPress={add_action}
          about={t('plan.goal_number', { number })}
        >
          {t('plan.add_action')}
        </Button>
      </div>
      <LongTextField
        label={t('plan.if_broken')}
        hint={t('plan.if_broken_hint')}
        value={goal.ifBroken}
        onChange={(ifBroken) => onChange({ ifBroken })}
        rows={2}
        required
      />
    </fieldset>
  );
}
