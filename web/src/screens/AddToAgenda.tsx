import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approach, CaseMeetingView, FamilyPart, MeetingKind } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { OneOf } from '../components/Choices';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Card } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { professional_options, useMeetingKinds, useProfessionals } from '../components/useDirectory';
import { family_parts } from './FamilyAtTable';
import { NewArea, NewGroup } from './NewGroup';

/** A family, a group or an area on the agenda, as far as this kind of meeting takes them. */
export function AddToAgenda({ meeting, onDone }: { meeting: CaseMeetingView; onDone: () => void }) {
  const { t } = useTranslation();
  const cases = useResource('/cases');
  const professionals = useProfessionals();
  const kind = useMeetingKinds().find((each) => each.id === meeting.kind);
  const [approach, set_approach] = useState<Approach>('person');
  const [making, set_making] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const [case_id, set_case_id] = useState('');
  const [question, set_question] = useState('');
  const [liaison, set_liaison] = useState('');
  const [family_part, set_family_part] = useState('');
  const [family_reason, set_family_reason] = useState('');
  const [missing, set_missing] = useState<{ case?: string; question?: string; family?: string }>({});
  const deed = useDeed('/case-meetings/{id}/agenda-items', {
    id: meeting.id,
    done: () => {
      set_case_id('');
      set_question('');
      set_liaison('');
      set_family_part('');
      set_family_reason('');
      onDone();
    },
  });
  const add = () => {
    const found = {
      ...(case_id ? {} : { case: t('common.choose_one') }),
      ...(question.trim() ? {} : { question: t('common.needed') }),
      ...(approach !== 'person' || family_part !== 'left_out_for_safety' || family_reason.trim()
        ? {}
        : { family: t('common.needed') }),
    };
    set_missing(found);
    if (Object.keys(found).length === 0)
      deed.run({
        caseId: case_id,
        question: question.trim(),
        ...(liaison ? { liaison } : {}),
        ...(approach === 'person' && family_part ? { familyPart: family_part as FamilyPart } : {}),
        ...(approach === 'person' && family_reason.trim() ? { familyReason: family_reason.trim() } : {}),
      });
  };
  const made = (id: string) => {
    set_making(false);
    set_case_id(id);
    // The form that had the focus is gone: reading goes on where the new one stands chosen.
    setTimeout(() => list.current?.querySelector('select')?.focus(), 50);
  };
  const free = (cases.data?.items ?? []).filter(
    (each) =>
      each.state === 'open' &&
      each.approach === approach &&
      (approach !== 'group' || each.meetingKind === meeting.kind) &&
      !meeting.agenda.some((item) => item.case.id === each.id),
  );
  return (
    <Card title={t('meetings.add')} level={3}>
      <What
        kind={kind}
        value={approach}
        onChange={(value) => {
          set_approach(value);
          set_case_id('');
          set_making(false);
          set_missing({});
        }}
      />
      {approach !== 'person' && kind && (
        <>
          <Buttons>
            <Button expanded={making} onPress={() => set_making(!making)}>
              {approach === 'group' ? t('groups.new_group') : t('groups.new_area')}
            </Button>
          </Buttons>
          {making && <Making key={approach} approach={approach} kind={kind} onDone={made} />}
        </>
      )}
      <Form onSubmit={add}>
        <ProblemAlert problem={deed.problem} />
        <div ref={list}>
          <ChoiceList
            label={t(which[approach])}
            value={case_id}
            onChange={set_case_id}
            options={free.map((each) => ({ value: each.id, text: each.name }))}
            empty={t('common.choose')}
            error={missing.case}
            required
          />
        </div>
        <LongTextField
          label={t('meetings.question')}
          hint={t('meetings.question_hint')}
          value={question}
          onChange={set_question}
          error={missing.question}
          rows={2}
          required
        />
        <ChoiceList
          label={t('meetings.liaison')}
          hint={t('meetings.liaison_hint')}
          value={liaison}
          onChange={set_liaison}
          options={professional_options(professionals)}
          empty={t('meetings.no_liaison')}
        />
        {approach === 'person' && (
          <OneOf
            label={t('meetings.family')}
            value={family_part}
            onChange={set_family_part}
            choices={family_parts.map((value) => ({ value, text: t(`meetings.family_part.${value}`) }))}
            plain
          />
        )}
        {approach === 'person' && family_part === 'left_out_for_safety' && (
          <LongTextField
            label={t('meetings.family_reason')}
            value={family_reason}
            onChange={set_family_reason}
            error={missing.family}
            rows={2}
            required
          />
        )}
        <Buttons>
          <Button kind="primary-action" type="submit" busy={deed.busy}>
            {t('meetings.add_do')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}

const which = {
  person: 'meetings.which_family',
  group: 'groups.which_group',
  area: 'groups.which_area',
} as const;

/** Nothing to choose where the meeting works on persons only. */
function What(props: { kind: MeetingKind | undefined; value: Approach; onChange: (value: Approach) => void }) {
  const { t } = useTranslation();
  const taken = props.kind?.approaches ?? [];
  if (taken.length < 2) return null;
  return (
    <OneOf
      label={t('groups.what')}
      value={props.value}
      onChange={(value) => props.onChange(value as Approach)}
      choices={taken.map((value) => ({ value, text: t(`groups.choice.${value}`) }))}
      plain
    />
  );
}

function Making(props: { approach: Approach; kind: MeetingKind; onDone: (id: string) => void }) {
  const Fields = props.approach === 'group' ? NewGroup : NewArea;
  return <Fields kind={props.kind} onDone={(found) => props.onDone(found.id)} />;
}
