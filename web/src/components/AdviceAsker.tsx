import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, AskAdvice, FactView, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { type Answers, fact_label, is_yes_or_no, label, sent_value, value_label, word_for } from '../models/sharing';
import { AdviceCard } from './AdviceCard';
import { Button, Buttons } from './Button';
import { ManyOf, OneOf } from './Choices';
import { Form } from './Form';
import { Alert, Card, Pairs } from './Parts';
import { ProblemAlert } from './ProblemAlert';
import { Loaded } from './Waiting';

export type Asked = Omit<AskAdvice, 'answers'>;

/**
 * Asks what is needed and no more, one question at a time, and shows the answer with its reasons. What the system knows
 * already stands beside the question. `children` stand under a complete answer: what can be done with it.
 */
export function AdviceAsker(props: {
  asked: Asked;
  preset?: Answers | undefined;
  onAdvice?: (advice: AdviceView | undefined) => void;
  children?: (advice: AdviceView, facts: SharingFacts) => ReactNode;
}) {
  const facts = useResource('/sharing-facts');
  return <Loaded of={facts}>{(known) => <Asking {...props} facts={known} />}</Loaded>;
}

function Asking({
  asked,
  preset,
  onAdvice,
  children,
  facts,
}: Parameters<typeof AdviceAsker>[0] & { facts: SharingFacts }) {
  const { t, i18n } = useTranslation();
  const [given, set_given] = useState<[string, Answers[string]][]>(Object.entries(preset ?? {}));
  const [stuck, set_stuck] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const ask = useDeed('/advices', {
    quiet: true,
    done: (advice) => onAdvice?.(advice.nextQuestion ? undefined : advice),
  });
  const started = useRef('');

  const send = (answers: [string, Answers[string]][]) => {
    set_given(answers);
    set_stuck(false);
    onAdvice?.(undefined);
    ask.run({ ...asked, answers: Object.fromEntries(answers) });
  };
  const about = JSON.stringify(asked);
  useEffect(() => {
    if (started.current === about) return;
    started.current = about;
    send(Object.entries(preset ?? {}));
  });

  const advice = ask.result;
  const question = advice?.nextQuestion && facts.facts.find((fact) => fact.fact === advice.nextQuestion?.fact);
  // Reading goes on at the next question or at the answer; not on arrival, when the page's heading has the focus.
  useEffect(() => {
    if (!advice) return;
    if (first.current) first.current = false;
    else place.current?.focus();
  }, [advice]);

  const answered = given.length - Object.keys(preset ?? {}).length;
  const left = advice?.nextQuestion ? Math.max(advice.questionsLeftMax, 1) : 0;
  return (
    <div className="stack">
      {advice && (
        <div className="stack stack--tight">
          <p className="quiet" role="status">
            {advice.nextQuestion ? t('sharing.left', { count: left }) : t('sharing.complete')}
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
          <ProblemAlert problem={ask.problem} again={() => ask.run({ ...asked, answers: Object.fromEntries(given) })} />
          {advice?.nextQuestion && !stuck && (
            <Question
              key={advice.nextQuestion.fact}
              fact={question ?? unnamed(advice.nextQuestion.fact)}
              busy={ask.busy}
              onAnswer={(value) => send([...given, [advice.nextQuestion!.fact, value]])}
              onUnknown={() => set_stuck(true)}
            />
          )}
          {stuck && advice && (
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
                <Button onPress={() => set_stuck(false)}>{t('sharing.to_question')}</Button>
              </Buttons>
            </Card>
          )}
          {advice && !advice.nextQuestion && (
            <>
              <AdviceCard advice={advice} facts={facts} />
              {children?.(advice, facts)}
            </>
          )}
        </div>
        <div className="stack">
          <Card title={t('sharing.known')}>
            <Known known={advice?.known ?? []} facts={facts} />
            {answered > 0 && (
              <Buttons>
                <Button onPress={() => send(given.slice(0, -1))}>{t('sharing.undo')}</Button>
                <Button kind="subtle" onPress={() => send(Object.entries(preset ?? {}))}>
                  {t('sharing.restart')}
                </Button>
              </Buttons>
            )}
          </Card>
          <Card title={t('sharing.consult')}>
            <p>{t('sharing.consult_text')}</p>
          </Card>
        </div>
      </div>
    </div>
  );
}

/** What was answered stands in sight; what Schakel filled in is one step deeper, for who wants to look it over. */
function Known({ known, facts }: { known: AdviceView['known']; facts: SharingFacts }) {
  const { t, i18n } = useTranslation();
  const pairs = (list: AdviceView['known']) => (
    <Pairs
      pairs={list.map((each) => [
        fact_label(facts, each.fact, i18n.language),
        value_label(facts, each.fact, each.value, i18n.language),
      ])}
    />
  );
  const filled_in = known.filter((each) => each.source === 'system');
  const answered = known.filter((each) => each.source !== 'system');
  return (
    <>
      {answered.length > 0 ? pairs(answered) : <p className="quiet">{t('sharing.yours_none')}</p>}
      {filled_in.length > 0 && (
        <details>
          <summary>{t('sharing.from_system', { count: filled_in.length })}</summary>
          {pairs(filled_in)}
        </details>
      )}
    </>
  );
}

/** A question whose words the server did not send is still a question. */
function unnamed(fact: string): FactView {
  const words = fact.replaceAll('_', ' ');
  const asked = { labelNl: words, labelEn: words, questionNl: words, questionEn: words, whyNl: '', whyEn: '' };
  return { fact, ...asked, multiple: false, values: [] };
}

function Question(props: {
  fact: FactView;
  busy: boolean;
  onAnswer: (value: Answers[string]) => void;
  onUnknown: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { fact } = props;
  const [chosen, set_chosen] = useState<string[]>([]);
  const [missing, set_missing] = useState(false);
  const english = i18n.language === 'en';
  const question = english ? fact.questionEn : fact.questionNl;
  const why = english ? fact.whyEn : fact.whyNl;
  const yes_or_no = is_yes_or_no(fact);
  const values =
    yes_or_no && fact.values.length === 0
      ? [
          { value: 'true', text: t('common.yes') },
          { value: 'false', text: t('common.no') },
        ]
      : fact.values.map((value) => ({ value: value.code, text: label(value, i18n.language) }));
  const has_unknown = fact.values.some((value) => value.code === 'unknown');
  const choices =
    fact.multiple || has_unknown
      ? values
      : [...values, { value: '?', text: t('sharing.i_do_not_know'), more: t('sharing.i_do_not_know_more') }];

  const answer = () => {
    if (chosen.length === 0) return set_missing(true);
    if (chosen[0] === '?') return props.onUnknown();
    return props.onAnswer(sent_value(fact, chosen));
  };
  const group = {
    label: question,
    hint: why ? `${t('sharing.why')} ${why}` : undefined,
    choices,
    columns: choices.length > 5,
    error: missing && chosen.length === 0 ? t('common.choose_one') : undefined,
  };
  return (
    <section className="card question">
      <Form onSubmit={answer}>
        {fact.multiple ? (
          <ManyOf
            {...group}
            hint={`${group.hint ?? ''} ${t('sharing.more_than_one')}`}
            value={chosen}
            onChange={set_chosen}
          />
        ) : (
          <OneOf {...group} value={chosen[0] ?? ''} onChange={(value) => set_chosen([value])} />
        )}
        <Buttons>
          <Button kind="primary-action" type="submit" busy={props.busy}>
            {t('common.next')}
          </Button>
        </Buttons>
      </Form>
    </section>
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
