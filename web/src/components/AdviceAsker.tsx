import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, AskAdvice, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { type Answers, answers_of, fact_view, type Step, word_for } from '../models/sharing';
import { AdviceCard, WouldChange } from './AdviceCard';
import { CameCard } from './CameCard';
import { LeastCard } from './LeastCard';
import { Button, Buttons } from './Button';
import { KnownFacts } from './KnownFacts';
import { Alert, Card } from './Parts';
import { ProblemAlert } from './ProblemAlert';
import { JointQuestion, Question } from './Questions';
import { Loaded } from './Waiting';

export type Asked = Omit<AskAdvice, 'answers' | 'notKnown' | 'requestedOn'>;

type Props = {
  asked: Asked;
  onAdvice?: (advice: AdviceView | undefined) => void;
  children?: (advice: AdviceView, facts: SharingFacts) => ReactNode;
};

/**
 * Asks what is needed and no more, one question at a time, and shows the answer with its reasons beside what would
 * change it. What the system knows already stands beside the question, with from where; each of it, and each answer, can
 * be changed. `children` stand under a complete answer: what can be done with it.
 */
export function AdviceAsker(props: Props) {
  const facts = useResource('/sharing-facts');
  return <Loaded of={facts}>{(known) => <Asking {...props} facts={known} />}</Loaded>;
}

function Asking({ asked, onAdvice, children, facts }: Props & { facts: SharingFacts }) {
  const { t, i18n } = useTranslation();
  const [steps, set_steps] = useState<Step[]>([]);
  /** What was answered after a step that was changed: chosen already where it is asked again. */
  const [remembered, set_remembered] = useState<Answers>({});
  const [changing, set_changing] = useState<Step>();
  const [own, set_own] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const ask = useDeed('/advices', {
    quiet: true,
    done: (advice) => onAdvice?.(advice.nextQuestion ? undefined : advice),
  });
  const started = useRef('');

  const message = (of: Step[], own_knowledge = own): AskAdvice => {
    const not_known = of.flatMap((step) => step.not_known);
    return {
      ...asked,
      answers: answers_of(of),
      ...(not_known.length > 0 ? { notKnown: not_known } : {}),
      ...(own_knowledge ? { ownKnowledge: true } : {}),
    };
  };
  const send = (next: Step[]) => {
    set_steps(next);
    set_changing(undefined);
    onAdvice?.(undefined);
    ask.run(message(next));
  };
  /** What came from another, or what one knows by oneself: the purpose is judged anew. */
  const take_own = (own_knowledge: boolean) => {
    set_own(own_knowledge);
    const next = steps.filter((step) => step.fact !== 'purpose_relation');
    set_steps(next);
    set_changing(undefined);
    onAdvice?.(undefined);
    ask.run(message(next, own_knowledge));
  };
  const about = JSON.stringify(asked);
  useEffect(() => {
    if (started.current === about) return;
    started.current = about;
    set_remembered({});
    send([]);
  });

  const advice = ask.result;
  // Reading goes on at the next question or at the answer; not on arrival, when the page's heading has the focus.
  useEffect(() => {
    if (!advice) return;
    if (first.current) first.current = false;
    else place.current?.focus();
  }, [advice, changing]);

  const next = advice?.nextQuestion;
  const left_open = steps.flatMap((step) => step.not_known);
  const stuck = next !== undefined && left_open.includes(next.fact);
  const current: Step | undefined =
    changing ?? (next && !stuck ? { fact: next.fact, joint: next.together, said: {}, not_known: [] } : undefined);
  const at = changing ? steps.findIndex((step) => step.fact === changing.fact) : -1;
  const known: Answers = Object.fromEntries((advice?.known ?? []).map((each) => [each.fact, each.value]));
  const chosen_before: Answers = changing ? known : remembered;

  const answer = (step: Step) => {
    if (at >= 0) set_remembered({ ...remembered, ...answers_of(steps.slice(at)), ...step.said });
    send([...(at >= 0 ? steps.slice(0, at) : steps), step]);
  };
  /** The step in which it was answered, or a new one about what the system filled in. */
  const change = (fact: string) => {
    const step = steps.find((each) => fact in each.said || each.not_known.includes(fact));
    set_changing(step ?? { fact, joint: undefined, said: {}, not_known: [] });
  };

  const answered = changing && at >= 0 ? at : steps.length;
  const left = current ? Math.max(advice?.questionsLeftMax ?? 0, 1) : 0;
  const known_card = (
    <Card title={t('sharing.known')}>
      <KnownFacts
        known={advice?.known ?? []}
        left_open={left_open}
        order={Object.keys(answers_of(steps))}
        facts={facts}
        onChange={change}
      />
      {steps.length > 0 && (
        <Buttons>
          <Button onPress={() => change(steps.at(-1)!.fact)}>{t('sharing.undo')}</Button>
          <Button
            kind="subtle"
            onPress={() => {
              set_remembered({});
              send([]);
            }}
          >
            {t('sharing.restart')}
          </Button>
        </Buttons>
      )}
    </Card>
  );
  const consult_card = (
    <Card title={t('sharing.consult')}>
      <p>{t('sharing.consult_text')}</p>
    </Card>
  );
  const complete = advice !== undefined && !current && !stuck;
  return (
    <div className="stack">
      {advice && (
        <div className="stack stack--tight">
          <p className="quiet" role="status">
            {complete ? t('sharing.complete') : current ? t('sharing.left', { count: left }) : t('sharing.stuck')}
          </p>
          {answered + left > 0 && (
            <ol className="progress" aria-hidden="true">
              {Array.from({ length: answered + left }, (_, index) => (
                <li key={index} className={`progress__part${index < answered ? ' progress__part--done' : ''}`} />
              ))}
            </ol>
          )}
        </div>
      )}
      <div className="two two--wide-first">
        <div className="stack" tabIndex={-1} ref={place} aria-busy={ask.busy}>
          <ProblemAlert problem={ask.problem} again={() => ask.run(message(steps))} />
          {current &&
            (current.joint ? (
              <JointQuestion
                key={`${current.fact} together`}
                joint={current.joint}
                facts={facts}
                chosen={chosen_before}
                busy={ask.busy}
                onAnswer={(said) => answer({ ...current, said, not_known: [] })}
                onUnknown={(not_known) => answer({ ...current, said: {}, not_known })}
              />
            ) : (
              <Question
                key={current.fact}
                fact={fact_view(facts, current.fact)}
                chosen={chosen_before[current.fact]}
                busy={ask.busy}
                onAnswer={(value) => answer({ ...current, said: { [current.fact]: value }, not_known: [] })}
                onUnknown={() => answer({ ...current, said: {}, not_known: [current.fact] })}
              />
            ))}
          {changing && (
            <Buttons>
              <Button kind="subtle" onPress={() => set_changing(undefined)}>
                {t('sharing.leave_as_it_is')}
              </Button>
            </Buttons>
          )}
          {stuck && advice && !changing && (
            <Card title={t('sharing.stuck')} tone="mind">
              <p>{t('sharing.stuck_more')}</p>
              <p>{t('sharing.possible')}</p>
              <ul className="bullets">
                {advice.possible.map((verdict) => (
                  <li key={verdict}>{word_for(facts.words.verdict, verdict, i18n.language)}</li>
                ))}
              </ul>
              <p>{t('sharing.consult_text')}</p>
              <Buttons>
                <Button onPress={() => change(left_open.at(-1)!)}>{t('sharing.to_question')}</Button>
              </Buttons>
            </Card>
          )}
          {complete && (
            <AdviceCard
              advice={advice}
              facts={facts}
              named={asked.about !== undefined}
              busy={ask.busy}
              onRequested={(day) => ask.run({ ...message(steps), requestedOn: day })}
            />
          )}
          {complete && advice.least && (
            <LeastCard
              least={advice.least}
              facts={facts}
              onAskAlone={(kinds) => {
                const asked_data = steps.find((step) => 'data' in step.said);
                const alone: Step = { fact: 'data', joint: undefined, said: { data: kinds }, not_known: [] };
                send(asked_data ? steps.map((step) => (step === asked_data ? alone : step)) : [...steps, alone]);
              }}
            />
          )}
          {advice && <CameCard advice={advice} facts={facts} busy={ask.busy} onOwnKnowledge={take_own} />}
        </div>
        <div className="stack">
          {complete && <WouldChange advice={advice} facts={facts} />}
          {!complete && known_card}
          {!complete && consult_card}
        </div>
      </div>
      {complete && (
        <>
          {children?.(advice, facts)}
          <div className="two two--wide-first">
            {known_card}
            {consult_card}
          </div>
        </>
      )}
    </div>
  );
}

/** Shown where a deed needs an advice that permits it and the answer is no. */
export function NotPermitted() {
  const { t } = useTranslation();
  return (
    <Alert kind="error" title={t('sharing.not_permitted')}>
      <p>{t('sharing.not_permitted_more')}</p>
    </Alert>
  );
}
