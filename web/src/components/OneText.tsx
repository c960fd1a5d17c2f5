import { useState, type ReactNode } from 'react';
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
  onSend: (text: string) => void;
  children?: ReactNode;
}) {
  const [text, set_text] = useState('');
  return (
    <Form
      onSubmit={() => {
        if (text.trim()) props.onSend(text.trim());
      }}
    >
      <ProblemAlert problem={props.deed.problem} />
      {props.children}
      <LongTextField label={props.label} hint={props.hint} value={text} onChange={set_text} rows={2} required />
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
