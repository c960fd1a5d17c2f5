import { useTranslation } from 'react-i18next';
import type { Goal, PlanAction, PlanPhase } from '../api/schema';
import { Badge, Pairs, type Tone } from '../components/Parts';

export const phases: PlanPhase[] = ['safety', 'help', 'recovery'];
const tones: Record<PlanPhase, Tone> = { safety: 'stop', help: 'mind', recovery: 'note' };

export function PhaseBadge({ phase, number }: { phase: PlanPhase; number: number }) {
  const { t } = useTranslation();
  return (
    <span className={`utrecht-badge-status utrecht-badge-status--${tones[phase]}`}>
      {number} {t(`plan.phase.${phase}`)}
    </span>
  );
}

/** The goals in short: rank and phase, the goal, who does what. */
export function GoalRows({ goals }: { goals: Goal[] }) {
  return (
    <ol className="rows">
      {goals.map((goal, index) => (
        <li className="row" key={index}>
          <PhaseBadge phase={goal.phase} number={index + 1} />
          <div>
            <p className="row__title">{goal.goal}</p>
            <p className="row__text">
              {goal.actions.map((action) => `${action.who} ${action.what.replace(/\.$/, '')}`).join(' · ')}
            </p>
          </div>
          <span />
        </li>
      ))}
    </ol>
  );
}

export function useActionWords(): (action: PlanAction) => string {
  const { t } = useTranslation();
  return (action) =>
    [
      action.when,
      action.reportsTo &&
        t('plan.reports', { to: action.reportsTo, when: action.reportsWhen ? `, ${action.reportsWhen}` : '' }),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** The goals in full. */
export function GoalCards({ goals }: { goals: Goal[] }) {
  const { t } = useTranslation();
  const more = useActionWords();
  return (
    <ol className="rows">
      {goals.map((goal, index) => (
        <li className="row row--top" key={index}>
          <PhaseBadge phase={goal.phase} number={index + 1} />
          <div className="stack stack--tight">
            <h3>{goal.goal}</h3>
            <ul className="bullets">
              {goal.actions.map((action, at) => (
                <li key={at}>
                  <strong>{action.who}</strong> {action.what}
                  {more(action) && <span className="quiet"> · {more(action)}</span>}
                </li>
              ))}
            </ul>
            <Pairs
              pairs={[
                [t('plan.effect'), goal.effectOnSafety],
                [t('plan.if_broken'), goal.ifBroken],
              ]}
            />
          </div>
          <span />
        </li>
      ))}
    </ol>
  );
}

export function EndorsementBadge({ answer }: { answer: 'agrees' | 'objects' }) {
  const { t } = useTranslation();
  return <Badge tone={answer === 'agrees' ? 'good' : 'mind'}>{t(`plan.${answer}`)}</Badge>;
}
