import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, FamilyPart } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ManyOf, OneOf } from '../components/Choices';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Alert, Badge, Row, Rows } from '../components/Parts';
import { PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { day_and_time } from '../models/dates';

export const family_parts: FamilyPart[] = ['is_there', 'is_heard', 'left_out_for_safety'];

/** Who of the family is invited to an item, and what they say of it in their own words. */
export function FamilyAtTable({ item, open }: { item: AgendaItemView; open: boolean }) {
  const { t, i18n } = useTranslation();
  const [doing, set_doing] = useState<'' | 'part' | 'words'>('');
  const done = () => set_doing('');
  return (
    <div className="stack stack--tight">
      {item.familyPart && (
        <p>{[t(`meetings.family_part.${item.familyPart}`), item.familyReason].filter(Boolean).join('. ')}</p>
      )}
      {item.family.length > 0 && (
        <Rows>
          {item.family.map((seat) => (
            <Row
              key={seat.person.id}
              badge={
                seat.invited ? (
                  <Badge tone="good">{t('meetings.invited')}</Badge>
                ) : (
                  <Badge tone="calm">{t('meetings.heard')}</Badge>
                )
              }
              title={<PersonLabel person={seat.person} />}
              text={
                seat.words && `“${seat.words}”${seat.heardAt ? ` (${day_and_time(seat.heardAt, i18n.language)})` : ''}`
              }
            />
          ))}
        </Rows>
      )}
      {open && (
        <Buttons>
          <Button expanded={doing === 'part'} onPress={() => set_doing(doing === 'part' ? '' : 'part')}>
            {t('meetings.family_change')}
          </Button>
          <Button expanded={doing === 'words'} onPress={() => set_doing(doing === 'words' ? '' : 'words')}>
            {t('meetings.family_words')}
          </Button>
        </Buttons>
      )}
      {doing === 'part' && <Part item={item} onDone={done} />}
      {doing === 'words' && <Words item={item} onDone={done} />}
    </div>
  );
}

/** Who is left out for safety is invited to nothing, and the reason is said. */
function Part({ item, onDone }: { item: AgendaItemView; onDone: () => void }) {
  const { t } = useTranslation();
  const [part, set_part] = useState<string>(item.familyPart ?? '');
  const [reason, set_reason] = useState(item.familyReason ?? '');
  const [persons, set_persons] = useState(item.family.filter((seat) => seat.invited).map((seat) => seat.person.id));
  const [missing, set_missing] = useState('');
  const deed = useDeed('/agenda-items/{id}/family-part', { id: item.id, done: onDone });
  const left_out = part === 'left_out_for_safety';
  const record = () => {
    if (!part) return set_missing(t('common.choose_one'));
    if (left_out && !reason.trim()) return set_missing(t('meetings.family_reason_missing'));
    set_missing('');
    return deed.run(
      {
        familyPart: part as FamilyPart,
        persons: left_out ? [] : persons,
        ...(left_out ? { familyReason: reason.trim() } : {}),
      },
      item.version,
    );
  };
  return (
    <Form onSubmit={record}>
      <ProblemAlert problem={deed.problem} stands={item.familyPart && t(`meetings.family_part.${item.familyPart}`)} />
      {missing && <Alert kind="error" title={missing} live />}
      <OneOf
        label={t('meetings.family')}
        value={part}
        onChange={set_part}
        choices={family_parts.map((value) => ({ value, text: t(`meetings.family_part.${value}`) }))}
        plain
      />
      {left_out ? (
        <LongTextField label={t('meetings.family_reason')} value={reason} onChange={set_reason} rows={2} required />
      ) : (
        <ManyOf
          label={t('meetings.family_whom')}
          value={persons}
          onChange={set_persons}
          choices={item.persons.map((person) => ({ value: person.id, text: person.displayName }))}
          columns
        />
      )}
      <div>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('meetings.family_record')}
        </Button>
      </div>
    </Form>
  );
}

function Words({ item, onDone }: { item: AgendaItemView; onDone: () => void }) {
  const { t } = useTranslation();
  const [person, set_person] = useState('');
  const [words, set_words] = useState('');
  const deed = useDeed('/agenda-items/{id}/family-words', { id: item.id, done: onDone });
  return (
    <Form
      onSubmit={() => {
        if (person && words.trim()) deed.run({ person, words: words.trim() });
      }}
    >
      <ProblemAlert problem={deed.problem} />
      <ChoiceList
        label={t('meetings.family_who_says')}
        value={person}
        onChange={set_person}
        options={item.persons.map((each) => ({ value: each.id, text: each.displayName }))}
        empty={t('common.choose')}
        required
      />
      <LongTextField
        label={t('meetings.family_says')}
        hint={t('meetings.family_says_hint')}
        value={words}
        onChange={set_words}
        rows={2}
        required
      />
      <div>
        <Button kind="primary-action" type="submit" busy={deed.busy} disabled={!person || !words.trim()}>
          {t('meetings.family_says_record')}
        </Button>
      </div>
    </Form>
  );
}
