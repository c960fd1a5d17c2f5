import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceView, CaseMeetingView } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ChoiceList } from '../components/Fields';
import { Form } from '../components/Form';
import { Badge, Card, Empty } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { useOrganisationOptions } from '../components/useDirectory';

type Presence = { organisation: string; present: boolean; spokenForBy?: string };

/** Who is at the table, as what, and who speaks for whom. */
export function AttendanceCard({ meeting }: { meeting: CaseMeetingView }) {
  const { t } = useTranslation();
  const organisations = useOrganisationOptions();
  const [adding, set_adding] = useState('');
  const deed = useDeed('/case-meetings/{id}/attendances', { id: meeting.id, done: () => set_adding('') });
  const open = meeting.may.includes('record_attendance');
  const absent = organisations.filter(
    (each) => !meeting.attendance.some((other) => other.organisation.id === each.value),
  );
  return (
    <Card title={t('attendance.title')}>
      <ProblemAlert problem={deed.problem} />
      {meeting.attendance.length === 0 ? (
        <Empty title={t('attendance.none')} />
      ) : (
        <ul className="rows">
          {meeting.attendance.map((each) => (
            <One
              key={each.organisation.id}
              attendance={each}
              others={meeting.attendance.filter((other) => other !== each)}
              open={open}
              busy={deed.busy}
              onSay={deed.run}
            />
          ))}
        </ul>
      )}
      {open && absent.length > 0 && (
        <Form
          onSubmit={() => {
            if (adding) deed.run({ organisation: adding, present: true });
          }}
        >
          <ChoiceList
            label={t('attendance.other')}
            value={adding}
            onChange={set_adding}
            options={absent}
            empty={t('common.choose')}
          />
          <div>
            <Button type="submit" busy={deed.busy} disabled={!adding}>
              {t('attendance.add')}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

function One(props: {
  attendance: AttendanceView;
  others: AttendanceView[];
  open: boolean;
  busy: boolean;
  onSay: (presence: Presence) => void;
}) {
  const { t } = useTranslation();
  const { attendance, onSay } = props;
  const [asking, set_asking] = useState(false);
  const [by, set_by] = useState('');
  const { id, name } = attendance.organisation;
  return (
    <li className="row">
      {attendance.present === undefined ? (
        <Badge tone="calm">{t('attendance.unknown')}</Badge>
      ) : attendance.present ? (
        <Badge tone="good">{t('attendance.present')}</Badge>
      ) : (
        <Badge tone="mind">{t('attendance.absent')}</Badge>
      )}
      <div>
        <p className="row__title">
          {name} <span className="quiet small">({t(`cases.role.${attendance.role}`)})</span>
        </p>
        <p className="row__text">
          {attendance.contact && <ContactLine contact={attendance.contact} />}
          {attendance.spokenForBy && <> {t('attendance.spoken_for', { name: attendance.spokenForBy.name })}</>}
        </p>
        {asking && (
          <div className="stack stack--tight">
            <ChoiceList
              label={t('attendance.who_speaks', { name })}
              value={by}
              onChange={set_by}
              options={props.others.map((other) => ({ value: other.organisation.id, text: other.organisation.name }))}
              empty={t('attendance.nobody_speaks')}
            />
            <Buttons>
              <Button
                kind="primary-action"
                busy={props.busy}
                onPress={() => {
                  onSay({ organisation: id, present: false, ...(by ? { spokenForBy: by } : {}) });
                  set_asking(false);
                }}
              >
                {t('attendance.record_absent')}
              </Button>
            </Buttons>
          </div>
        )}
      </div>
      {props.open ? (
        <div className="utrecht-button-group">
          <Button
            busy={props.busy}
            onPress={() => onSay({ organisation: id, present: true })}
            label={`${t('attendance.present')}: ${name}`}
          >
            {t('attendance.present')}
          </Button>
          <Button onPress={() => set_asking(!asking)} expanded={asking} label={`${t('attendance.absent')}: ${name}`}>
            {t('attendance.absent')}
          </Button>
        </div>
      ) : (
        <span />
      )}
    </li>
  );
}
