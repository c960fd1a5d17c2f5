import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read_date } from '../models/dates';
import { LongTextField, TextField } from './Fields';

/**
 * Later, with the reason and the day: what is filled in, and what is missing once it was asked for. `no_reason` says
 * which reason that is.
 */
export function usePutOff(no_reason: string) {
  const { t } = useTranslation();
  const [reason, set_reason] = useState('');
  const [until, set_until] = useState('');
  const [missing, set_missing] = useState<{ reason?: string; until?: string }>({});
  /** Undefined while something is missing; that stands at its field then. */
  const read = () => {
    const said = reason.trim();
    const date = read_date(until);
    set_missing({
      ...(said ? {} : { reason: no_reason }),
      ...(date ? {} : { until: t('common.date_wrong') }),
    });
    return said && date ? { reason: said, until: date } : undefined;
  };
  return { reason, set_reason, until, set_until, missing, read };
}

export function PutOffFields({ of }: { of: ReturnType<typeof usePutOff> }) {
  const { t } = useTranslation();
  return (
    <>
      <LongTextField
        label={t('informing.postpone_reason')}
        value={of.reason}
        onChange={of.set_reason}
        error={of.missing.reason}
        rows={2}
        required
      />
      <TextField
        label={t('informing.postpone_until')}
        hint={t('common.date_hint')}
        value={of.until}
        onChange={of.set_until}
        error={of.missing.until}
        short
        required
      />
    </>
  );
}
