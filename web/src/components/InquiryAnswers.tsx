import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../api/schema';
import { day_of } from '../models/dates';
import { Badge, Table } from './Parts';

export function InquiryAnswers({ inquiry }: { inquiry: Inquiry }) {
  const { t, i18n } = useTranslation();
  return (
    <Table
      caption={t('inquiry.asked_on', {
        date: day_of(inquiry.askedAt, i18n.language),
        due: day_of(inquiry.dueAt, i18n.language),
      })}
      head={[t('signals.organisation'), t('inquiry.answer')]}
      rows={inquiry.answers.map((answer) => [
        answer.organisation.name,
        answer.answer === undefined ? (
          <Badge key="a" tone="mind">
            {t('inquiry.no_answer')}
          </Badge>
        ) : (
          <Badge key="a" tone={answer.answer === 'known' ? 'note' : 'calm'}>
            {t(`inquiry.${answer.answer}`)}
          </Badge>
        ),
      ])}
    />
  );
}
