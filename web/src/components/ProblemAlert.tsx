import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { told } from '../models/told';
import { Button } from './Button';

/** What happened, why, and what to do now. Takes the focus, so that nobody has to look for it. */
export function ProblemAlert({ problem, again }: { problem: Problem | undefined; again?: () => void }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) place.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const words = told(problem);
  return (
    <div className="utrecht-alert utrecht-alert--error" role="alert" tabIndex={-1} ref={place}>
      <p className="utrecht-alert__title">{words.what === 'own' ? problem.message : t(words.what)}</p>
      {problem.detail && problem.status !== 0 && <p>{problem.detail}</p>}
      {problem.errors.length > 0 && (
        <ul className="bullets">
          {problem.errors.map((error) => (
            <li key={`${error.pointer} ${error.code}`}>{error.message}</li>
          ))}
        </ul>
      )}
      <p>{t(words.now)}</p>
      {problem.rule && (
        <p className="quiet small">
          {t('problem.rule')}: {problem.rule}
        </p>
      )}
      {again && (
        <div>
          <Button onPress={again}>{t('problem.again')}</Button>
        </div>
      )}
    </div>
  );
}
