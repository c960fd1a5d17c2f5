import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { as_problem, type Problem } from '../api/problem';
import { Button } from './Button';
import { ProblemAlert } from './ProblemAlert';

/** A page of the server, kept as a file: it opens and prints without Schakel. */
export function KeepDocument(props: { of: 'register' | { assessment: string }; name: string; text: string }) {
  const { i18n } = useTranslation();
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const keep = async () => {
    set_busy(true);
    set_problem(undefined);
    try {
      const { html } =
        props.of === 'register'
          ? await call('get', '/processing-register/document', {})
          : await call('get', '/impact-assessments/{id}/document', { id: props.of.assessment });
      const address = URL.createObjectURL(new Blob([String(html)], { type: 'text/html' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = `${props.name}-${i18n.language}.html`;
      link.click();
      URL.revokeObjectURL(address);
    } catch (error) {
      set_problem(as_problem(error));
    }
    set_busy(false);
  };
  return (
    <>
      <ProblemAlert problem={problem} />
      <Button busy={busy} onPress={() => void keep()}>
        {props.text}
      </Button>
    </>
  );
}
