import { useTranslation } from 'react-i18next';
import type { CaseStep, CaseSummary } from '../api/schema';

export const steps: CaseStep[] = ['intake', 'meeting', 'plan', 'handover', 'aftercare'];

/** How far the families are, as one bar; the same in words below it. */
export function StepShares({ cases }: { cases: CaseSummary[] }) {
  const { t } = useTranslation();
  const counts = steps.map((step) => ({ step, count: cases.filter((each) => each.step === step).length }));
  const present = counts.filter(({ count }) => count > 0);
  const total = cases.length;
  let left = 0;
  return (
    <figure className="stack stack--tight">
      <svg viewBox="0 0 430 32" className="shares" aria-hidden="true" focusable="false">
        {present.map(({ step, count }) => {
          const width = (count / total) * 430;
          const x = left;
          left += width;
          return (
            <g key={step}>
              <rect className={`share share--${step}`} x={x} y={0} width={Math.max(width - 2, 1)} height={32} />
              {width > 24 && (
                <text x={x + width / 2 - 1} y={21} textAnchor="middle">
                  {count}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="quiet small">
        {t('day.by_step')}: {present.map(({ step, count }) => `${count} ${t(`step.${step}`).toLowerCase()}`).join(', ')}
        .
      </figcaption>
    </figure>
  );
}
