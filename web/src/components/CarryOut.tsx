import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, SharingFacts } from '../api/schema';
import type { Problem } from '../api/problem';
import { label, said_with_sharing, word_for } from '../models/sharing';
import { Button, Buttons } from './Button';
import { ManyOf } from './Choices';
import { LongTextField, TextField } from './Fields';
import { Form } from './Form';
import { Alert } from './Parts';
import { ProblemAlert } from './ProblemAlert';

/**
 * What a deed on an advice carries: the advice, its conditions as confirmed, with whom it was weighed, and why it goes
 * beside a protocol.
 */
export type OnAdvice = { advice: string; confirmed: string[]; colleague?: string; besideProtocol?: string };

/**
 * The form of a deed that rests on an advice: what is sent (`children`), each condition to confirm, and the colleague
 * with whom it was weighed. Where a protocol is in force that it does not follow, it asks why. `check` says what else is
 * missing.
 */
export function CarryOut(props: {
  advice: AdviceView;
  facts: SharingFacts;
  deed: { busy: boolean; problem: Problem | undefined };
  send: string;
  className?: string;
  /** What stands there now, when someone else was first. */
  stands?: ReactNode;
  /** The deed has no place for a colleague. */
  alone?: boolean;
  check?: () => string | undefined;
  onSend: (on: OnAdvice) => void;
  children?: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const { advice, facts, deed } = props;
  const [confirmed, set_confirmed] = useState<string[]>([]);
  const [colleague, set_colleague] = useState('');
  const [beside, set_beside] = useState('');
  const [missing, set_missing] = useState<string>();

  const send = () => {
    const all_confirmed = advice.conditions.every((code) => confirmed.includes(code));
    const found = props.check?.() ?? (all_confirmed ? undefined : t('sharing.confirm_missing'));
    set_missing(found);
    if (found === undefined)
      props.onSend({
        advice: advice.id,
        confirmed,
        ...(colleague.trim() ? { colleague: colleague.trim() } : {}),
        ...(beside.trim() ? { besideProtocol: beside.trim() } : {}),
      });
  };
  const asks_why = deed.problem?.key === 'protocol-reason-missing' || beside !== '';
  const said = said_with_sharing(facts, advice.duties);
  return (
    <Form className={props.className} onSubmit={send}>
      <ProblemAlert problem={deed.problem} stands={props.stands} />
      {missing && <Alert kind="error" title={missing} live />}
      {props.children}
      {advice.conditions.length > 0 && (
        <ManyOf
          label={t('sharing.confirm')}
          hint={t('sharing.confirm_hint')}
          value={confirmed}
          onChange={set_confirmed}
          choices={advice.conditions.map((code) => ({
            value: code,
            text: word_for(facts.words.conditions, code, i18n.language),
          }))}
        />
      )}
      {!props.alone && (
        <TextField
          label={t('sharing.colleague')}
          hint={
            advice.duties.includes('weigh_with_colleague') ? t('sharing.colleague_needed') : t('sharing.colleague_hint')
          }
          value={colleague}
          onChange={set_colleague}
        />
      )}
      {asks_why && (
        <LongTextField
          label={t('exchange.beside')}
          hint={t('exchange.beside_hint')}
          value={beside}
          onChange={set_beside}
          rows={2}
        />
      )}
      {said.length > 0 && (
        <div className="stack stack--tight">
          <p>{t('duties.with_sharing')}</p>
          <ul className="bullets">
            {said.map((way) => (
              <li key={way.duty}>{label({ labelNl: way.reasonNl, labelEn: way.reasonEn }, i18n.language)}</li>
            ))}
          </ul>
        </div>
      )}
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {props.send}
        </Button>
      </Buttons>
    </Form>
  );
}
