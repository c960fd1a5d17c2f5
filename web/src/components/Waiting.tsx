import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Problem } from '../api/problem';
import { ProblemAlert } from './ProblemAlert';

/** Nothing moves before 300 ms; then the shape of what is coming. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  const [late, set_late] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set_late(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="skeleton" role="status">
      <span className="only-read-aloud">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** Waiting, refused, or here it is. */
export function Loaded<T>(props: { of: UseQueryResult<T, Problem>; lines?: number; children: (data: T) => ReactNode }) {
  const { data, error, refetch } = props.of;
  if (data !== undefined) return <>{props.children(data)}</>;
  if (error) return <ProblemAlert problem={error} again={() => void refetch()} />;
  return <Skeleton lines={props.lines ?? 4} />;
}
