import { useEffect, useRef, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { told } from '../models/told';
import { Button } from './Button';

/**
 * What happened, why, and what to do now. Takes the focus, so that nobody has to look for it. `stands` says what stands
 * there now, when someone else was first.
 */
export function ProblemAlert(props: { problem: Problem | undefined; again?: () => void; stands?: ReactNode }) {
  const { problem, again, stands } = props;
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
      {problem.status === 412 && stands && (
        <p>
          <strong>{t('problem.stands')}</strong> {stands}
        </p>
      )}
      <p>
        {problem.wait === undefined || words.now !== 'problem.now.wait'
          ? t(words.now)
          : t('problem.now.wait_for', { time: in_words(problem.wait, t) })}
      </p>
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

/** Seconds below two minutes, and minutes above. */
function in_words(seconds: number, t: TFunction): string {
  return seconds < 120
    ? t('problem.seconds', { count: seconds })
    : t('problem.minutes', { count: Math.ceil(seconds / 60) });
}
