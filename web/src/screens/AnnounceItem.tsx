import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ManyOf } from '../components/Choices';
import { Form } from '../components/Form';
import { Alert } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { day_and_time } from '../models/dates';

/** Whether a meeting elsewhere discusses the family too: over the index, without a name, for who announced it. */
export function Announcement({ item }: { item: AgendaItemView }) {
  if (item.announcement) return <Announced item={item} announcement={item.announcement} />;
  return item.mayAnnounce ? <Announce item={item} /> : null;
}

function Announced({
  item,
  announcement,
}: {
  item: AgendaItemView;
  announcement: NonNullable<AgendaItemView['announcement']>;
}) {
  const { t, i18n } = useTranslation();
  const deed = useDeed('/agenda-items/{id}/announcement-end', { id: item.id });
  const { met } = announcement;
  return (
    <>
      <Alert kind={met.length > 0 ? 'warning' : 'info'} title={t(met.length > 0 ? 'announce.met' : 'announce.stands')}>
        {met.length > 0 ? (
          <ul className="bullets">
            {met.map((one) => (
              <li key={`${one.kindName} ${one.chair?.professional ?? ''}`}>
                {one.kindName}
                {one.chair && (
                  <>
                    {'. '}
                    {t('meetings.chair')}: <ContactLine contact={one.chair} />
                  </>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p>
            {announcement.waitsSince
              ? t('announce.waits', { date: day_and_time(announcement.waitsSince, i18n.language) })
              : t('announce.nothing_met')}
          </p>
        )}
        {(met.length > 0 || !announcement.waitsSince) && (
          <p>
            {t(met.length > 0 ? 'announce.call' : 'announce.since', {
              date: day_and_time(announcement.announcedAt, i18n.language),
            })}
          </p>
        )}
      </Alert>
      <ProblemAlert problem={deed.problem} />
      <Buttons>
        <Button onPress={() => deed.run({}, item.version)} busy={deed.busy}>
          {t('announce.take_back')}
        </Button>
      </Buttons>
    </>
  );
}

const weighing = ['necessary', 'proportionate', 'subsidiary'] as const;

function Announce({ item }: { item: AgendaItemView }) {
  const { t } = useTranslation();
  const [open, set_open] = useState(false);
  const [said, set_said] = useState<string[]>([]);
  const [missing, set_missing] = useState('');
  const deed = useDeed('/agenda-items/{id}/announcement', { id: item.id });
  if (!open)
    return (
      <Buttons>
        <Button onPress={() => set_open(true)}>{t('announce.open')}</Button>
      </Buttons>
    );
  const announce = () => {
    if (weighing.some((each) => !said.includes(each))) return set_missing(t('announce.weigh_first'));
    set_missing('');
    return deed.run(
      {
        necessary: said.includes('necessary'),
        proportionate: said.includes('proportionate'),
        subsidiary: said.includes('subsidiary'),
      },
      item.version,
    );
  };
  return (
    <Form onSubmit={announce}>
      <p>{t('announce.what')}</p>
      <ProblemAlert problem={deed.problem} />
      {missing && <Alert kind="error" title={missing} live />}
      <ManyOf
        label={t('announce.weighed')}
        hint={t('announce.weighed_hint')}
        value={said}
        onChange={set_said}
        choices={weighing.map((value) => ({ value, text: t(`announce.${value}`) }))}
      />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('announce.do')}
        </Button>
        <Button onPress={() => set_open(false)}>{t('common.cancel')}</Button>
      </Buttons>
    </Form>
  );
}
