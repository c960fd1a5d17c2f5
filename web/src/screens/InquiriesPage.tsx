import { useTranslation } from 'react-i18next';
import type { InquiryToAnswer } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { InquiryAnswers } from '../components/InquiryAnswers';
import { PageHead } from '../components/PageHead';
import { Card, Empty } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { day_of, partial_date } from '../models/dates';

export function InquiriesPage() {
  const { t } = useTranslation();
  const inquiries = useResource('/inquiries');
  return (
    <>
      <PageHead kind={t('inquiry.title')} title={t('inquiry.title')} sub={t('inquiry.explained')} />
      <Loaded of={inquiries}>
        {({ asked, toAnswer }) => (
          <>
            <Card title={t('inquiry.to_answer')}>
              {toAnswer.length === 0 ? (
                <Empty title={t('inquiry.nothing')} />
              ) : (
                toAnswer.map((inquiry) => <Answer key={inquiry.id} inquiry={inquiry} />)
              )}
            </Card>
            {asked.length > 0 && (
              <Card title={t('inquiry.asked')}>
                {asked.map((inquiry) => (
                  <div className="stack stack--tight" key={inquiry.id}>
                    <p>{inquiry.persons.map((person) => person.displayName).join(', ')}</p>
                    <InquiryAnswers inquiry={inquiry} />
                  </div>
                ))}
              </Card>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Answer({ inquiry }: { inquiry: InquiryToAnswer }) {
  const { t, i18n } = useTranslation();
  const answer = useDeed('/inquiries/{id}/answer', { id: inquiry.id });
  return (
    <div className="stack stack--tight">
      <ProblemAlert problem={answer.problem} />
      <p>
        <strong>
          {inquiry.persons
            .map((person) =>
              person.birthDate ? `${person.displayName} (${partial_date(person.birthDate)})` : person.displayName,
            )
            .join(', ')}
        </strong>
      </p>
      <p className="quiet">
        {t('inquiry.asked_by')} <ContactLine contact={inquiry.askedBy} />.{' '}
        {t('inquiry.answer_before', { date: day_of(inquiry.dueAt, i18n.language) })}
      </p>
      <Buttons>
        <Button busy={answer.busy} onPress={() => answer.run({ answer: 'known' })}>
          {t('inquiry.say_known')}
        </Button>
        <Button busy={answer.busy} onPress={() => answer.run({ answer: 'not_known' })}>
          {t('inquiry.say_not_known')}
        </Button>
      </Buttons>
    </div>
  );
}
