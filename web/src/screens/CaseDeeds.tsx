import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, LifeArea, ParticipantRole } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { OneOf, YesNo } from '../components/Choices';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Alert, Card, Empty, Table } from '../components/Parts';
import { PersonSearch } from '../components/PersonSearch';
import { ProblemAlert } from '../components/ProblemAlert';
import { professional_options, useProfessionals } from '../components/useDirectory';
import { Loaded } from '../components/Waiting';
import { nobody, WhoFields } from '../components/WhoFields';
import { organisation_of } from '../models/contact';
import { day_and_time } from '../models/dates';
import { NameDirector } from './NameDirector';
import { WhoAndArea } from './ToldByFamily';

/** What may be done on this case, each as a form that opens on its own button. */
export function CaseDeeds({ found }: { found: CaseView }) {
  const { t } = useTranslation();
  const [open, set_open] = useState('');
  const [done, set_done] = useState('');
  const finish = (words: string) => {
    set_open('');
    set_done(words);
  };
  const deeds: { name: string; word: string; may: boolean; form: ReactNode }[] = [
    {
      name: 'director',
      word: found.director ? t('cases.other_director') : t('cases.name_director'),
      may: found.may.includes('name_director'),
      form: <NameDirector found={found} onDone={() => finish(t('cases.director_done'))} />,
    },
    {
      name: 'contact',
      word: t('cases.name_contact'),
      may: found.may.includes('name_director'),
      form: <NameContact found={found} onDone={() => finish(t('cases.contact_done'))} />,
    },
    {
      name: 'participant',
      word: t('cases.add_participant'),
      may: found.may.includes('add_participant'),
      form: <AddParticipant found={found} onDone={() => finish(t('cases.participant_done'))} />,
    },
    {
      name: 'member',
      word: t('cases.add_member'),
      may: found.approach === 'person' && found.may.includes('write'),
      form: <AddMember found={found} onDone={() => finish(t('cases.member_done'))} />,
    },
    {
      name: 'write',
      word: t('file.write'),
      may: found.may.includes('write'),
      form: <Write found={found} onDone={() => finish(t('file.done'))} />,
    },
    {
      name: 'close',
      word: t(`groups.close.${found.approach}`),
      may: found.may.includes('close'),
      form: <Close found={found} onDone={() => finish(t(`groups.closed.${found.approach}`))} />,
    },
  ];
  const allowed = deeds.filter((deed) => deed.may);
  // A form that is open stays, with what was typed in it, also when the deed is no longer there to be done.
  const opened = deeds.find((deed) => deed.name === open);
  if (allowed.length === 0 && !opened && !done) return null;
  return (
    <Card title={t('cases.deeds')}>
      {done && <Alert kind="ok" title={done} live />}
      <Buttons>
        {allowed.map((deed) => (
          <Button
            key={deed.name}
            expanded={open === deed.name}
            onPress={() => {
              set_done('');
              set_open(open === deed.name ? '' : deed.name);
            }}
          >
            {deed.word}
          </Button>
        ))}
      </Buttons>
      {opened?.form}
    </Card>
  );
}

function NameContact({ found, onDone }: { found: CaseView; onDone: () => void }) {
  const { t } = useTranslation();
  const professionals = useProfessionals();
  const [who, set_who] = useState('');
  const deed = useDeed('/cases/{id}/contact-person', { id: found.id, done: onDone });
  return (
    <Form
      onSubmit={() => {
        if (who) deed.run({ professional: who }, found.version);
      }}
    >
      <ProblemAlert
        problem={deed.problem}
        stands={`${t('cases.contact_person')}: ${found.contactPerson?.name ?? '-'}`}
      />
      <ChoiceList
        label={t('cases.who_contact')}
        value={who}
        onChange={set_who}
        options={professional_options(professionals)}
        empty={t('common.choose')}
        required
      />
      <div>
        <Button kind="primary-action" type="submit" busy={deed.busy} disabled={!who}>
          {t('cases.record_contact')}
        </Button>
      </div>
    </Form>
  );
}

function AddParticipant({ found, onDone }: { found: CaseView; onDone: () => void }) {
  const { t } = useTranslation();
  const [who, set_who] = useState(nobody);
  const [role, set_role] = useState('participant');
  const [signed, set_signed] = useState(false);
  const deed = useDeed('/cases/{id}/participants', { id: found.id, done: onDone });
  const add = () => {
    if (who.organisation)
      deed.run({
        organisation: who.organisation,
        role: role as ParticipantRole,
        ...(who.professional ? { professional: who.professional } : {}),
        ...(role === 'guest' ? { secrecySigned: signed } : {}),
      });
  };
  return (
    <Form onSubmit={add}>
      <ProblemAlert problem={deed.problem} />
      <WhoFields
        value={who}
        onChange={set_who}
        organisation_label={t('signals.organisation')}
        professional_label={t('cases.who')}
        required
      />
      <OneOf
        label={t('cases.role_title')}
        value={role}
        onChange={set_role}
        choices={(['participant', 'guest', 'observer'] as const).map((value) => ({
          value,
          text: t(`cases.role.${value}`),
          more: t(`cases.role_more.${value}`),
        }))}
      />
      {role === 'guest' && <YesNo label={t('cases.secrecy_signed')} value={signed} onChange={set_signed} />}
      <div>
        <Button kind="primary-action" type="submit" busy={deed.busy} disabled={!who.organisation}>
          {t('cases.record_participant')}
        </Button>
      </div>
    </Form>
  );
}

function AddMember({ found, onDone }: { found: CaseView; onDone: () => void }) {
  const { t } = useTranslation();
  const deed = useDeed('/cases/{id}/members', { id: found.id, done: onDone });
  return (
    <div className="stack">
      <ProblemAlert problem={deed.problem} />
      <PersonSearch title={t('cases.who_member')} onChosen={(person) => deed.run({ person: person.id })} />
    </div>
  );
}

function Write({ found, onDone }: { found: CaseView; onDone: () => void }) {
  const { t } = useTranslation();
  const [kind, set_kind] = useState('fact');
  const [text, set_text] = useState('');
  const [teller, set_teller] = useState('');
  const [area, set_area] = useState('');
  const deed = useDeed('/cases/{id}/file-items', { id: found.id, done: onDone });
  // What somebody told is a fact: that they told it.
  const told = kind === 'fact' && teller !== '';
  const whole = text.trim() !== '' && (!told || area !== '');
  const record = () => {
    if (whole)
      deed.run({
        kind: kind as 'fact' | 'judgement',
        text: text.trim(),
        ...(told ? { told: { person: teller, lifeArea: area as LifeArea } } : {}),
      });
  };
  return (
    <Form onSubmit={record}>
      <ProblemAlert problem={deed.problem} />
      <OneOf
        label={t('file.what')}
        value={kind}
        onChange={set_kind}
        choices={[
          { value: 'fact', text: t('file.kind.fact'), more: t('file.fact_more') },
          { value: 'judgement', text: t('file.kind.judgement'), more: t('file.judgement_more') },
        ]}
        columns
      />
      {kind === 'fact' && found.approach === 'person' && (
        <WhoAndArea
          found={found}
          person={teller}
          onPerson={set_teller}
          area={area}
          onArea={set_area}
          label={t('told.write_who')}
          empty={t('told.write_nobody')}
        />
      )}
      <LongTextField label={t('file.text')} value={text} onChange={set_text} required />
      <div>
        <Button kind="primary-action" type="submit" busy={deed.busy} disabled={!whole}>
          {t('file.record')}
        </Button>
      </div>
    </Form>
  );
}

function Close({ found, onDone }: { found: CaseView; onDone: () => void }) {
  const { t } = useTranslation();
  const deed = useDeed('/cases/{id}/closing', { id: found.id, done: onDone });
  return (
    <div className="stack">
      <ProblemAlert problem={deed.problem} stands={t('cases.stays', { name: found.responsible.name })} />
      <p>{t('cases.close_sure')}</p>
      <div>
        <Button kind="danger" busy={deed.busy} onPress={() => deed.run({}, found.version)}>
          {t('cases.close_do')}
        </Button>
      </div>
    </div>
  );
}

/** Reading is recorded like writing; who takes part may see who looked. */
export function CaseReads({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const [open, set_open] = useState(false);
  const reads = useResource('/cases/{id}/reads', { id, when: open });
  return (
    <Card title={t('reads.title')}>
      {!open ? (
        <Buttons>
          <Button onPress={() => set_open(true)}>{t('reads.show')}</Button>
        </Buttons>
      ) : (
        <Loaded of={reads}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('reads.none')} />
            ) : (
              <Table
                caption={t('reads.title')}
                hide_caption
                head={[t('reads.when'), t('reads.who'), t('reads.what')]}
                rows={items.map((read) => [
                  day_and_time(read.at, i18n.language),
                  `${read.by.name}, ${read.by.function}, ${organisation_of(read.by)}`,
                  read.what,
                ])}
              />
            )
          }
        </Loaded>
      )}
    </Card>
  );
}
