import type { ReactNode } from 'react';
import type { Problem } from '../api/problem';
import { Button } from './Button';
import { LongTextField } from './Fields';
import { Form } from './Form';
import { ProblemAlert } from './ProblemAlert';

/** A form that asks for one text and cannot do without it. */
export function OneText(props: {
  label: string;
  hint?: string;
  send: string;
  danger?: boolean;
  deed: { busy: boolean; problem: Problem | undefined };
  /** Kept by the caller, so that it outlives the moment in which the form is in place. */
  text: string;
  onText: (text: string) => void;
  onSend: (text: string) => void;
  /** What stands there now, when someone else was first. */
  stands?: ReactNode;
}) {
  const { text } = props;
  return (
    <Form
      onSubmit={() => {
        if (text.trim()) props.onSend(text.trim());
      }}
    >
      <ProblemAlert problem={props.deed.problem} stands={props.stands} />
      <LongTextField label={props.label} hint={props.hint} value={text} onChange={props.onText} rows={2} required />
      <div>
        <Button
          kind={props.danger ? 'danger' : 'primary-action'}
          type="submit"
          busy={props.deed.busy}
          disabled={!text.trim()}
        >
          {props.send}
        </Button>
      </div>
    </Form>
  );
}
