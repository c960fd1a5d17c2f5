import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitmentView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { Button } from '../components/Button';
import { OneText } from '../components/OneText';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Rows } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { plain_day } from '../models/dates';

export function Commitments() {
  const { t } = useTranslation();
  const list = useResource('/commitments');
  return (
    <>
      <PageHead kind={t('commitments.title')} title={t('commitments.title')} sub={t('commitments.sub')} />
      <Card>
        <Loaded of={list}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('commitments.none')}>{t('commitments.none_more')}</Empty>
            ) : (
              <Rows>
                {[...items]
                  .sort(
                    (a, b) => Number(a.state === 'done') - Number(b.state === 'done') || a.dueOn.localeCompare(b.dueOn),
                  )
                  .map((commitment) => (
                    <CommitmentRow key={commitment.id} commitment={commitment} />
                  ))}
              </Rows>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

export function CommitmentRow({ commitment, within_case }: { commitment: CommitmentView; within_case?: boolean }) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const [open, set_open] = useState(false);
  const [result, set_result] = useState('');
  const deed = useDeed('/commitments/{id}/completion', { id: commitment.id, done: () => set_open(false) });
  const ours = commitment.owner.id === session.organisation && commitment.state === 'open';
  return (
    <li className="row">
      {commitment.state === 'done' ? (
        <Badge tone="good">{t('commitments.done')}</Badge>
      ) : commitment.overdue ? (
        <Badge tone="stop">{t('day.state.late')}</Badge>
      ) : (
        <Badge tone="note">{t('commitments.open')}</Badge>
      )}
      <div className="stack stack--tight">
        <div>
          <p className="row__title">{commitment.what}</p>
          <p className="row__text">
            {[
              within_case ? '' : commitment.caseName,
              commitment.contact ? `${commitment.owner.name}, ${commitment.contact.name}` : commitment.owner.name,
              t('day.before', { date: plain_day(commitment.dueOn, i18n.language) }),
              commitment.result ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {open && (
          <OneText
            label={t('commitments.result')}
            send={t('commitments.record_done')}
            deed={deed}
            stands={commitment.result}
            text={result}
            onText={set_result}
            onSend={(text) => deed.run({ result: text }, commitment.version)}
          />
        )}
      </div>
      {ours && !open ? (
        <Button onPress={() => set_open(true)} about={commitment.what}>
          {t('commitments.report')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
