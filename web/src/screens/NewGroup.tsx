import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, MeetingKind } from '../api/schema';
import { useDeed } from '../api/use';
import { useSession } from '../app/session';
import { Button, Buttons } from '../components/Button';
import { ManyOf } from '../components/Choices';
import { LongTextField, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { ProblemAlert } from '../components/ProblemAlert';
import { useOrganisationOptions } from '../components/useDirectory';

type Given = { kind: MeetingKind; onDone: (made: CaseView) => void };

/** A group of young people: its name is of nobody in it. */
export function NewGroup({ kind, onDone }: Given) {
  const { t } = useTranslation();
  const deed = useDeed('/groups', { done: onDone });
  return (
    <Fields
      kind={kind}
      deed={deed}
      name={{ label: t('groups.name'), hint: t('groups.name_hint') }}
      why={{ label: t('groups.why') }}
      send={t('groups.record_group')}
      onSend={(name, occasion, partners) => deed.run({ name, occasion, meetingKind: kind.id, partners })}
    />
  );
}

/** A place with a trouble, and nobody in it. */
export function NewArea({ kind, onDone }: Given) {
  const { t } = useTranslation();
  const deed = useDeed('/areas', { done: onDone });
  return (
    <Fields
      kind={kind}
      deed={deed}
      name={{ label: t('groups.place'), hint: t('groups.place_hint') }}
      why={{ label: t('groups.problem'), hint: t('groups.problem_hint') }}
      send={t('groups.record_area')}
      onSend={(place, problem, partners) => deed.run({ place, problem, meetingKind: kind.id, partners })}
    />
  );
}

function Fields(props: {
  kind: MeetingKind;
  deed: Pick<ReturnType<typeof useDeed<'/groups'>>, 'busy' | 'problem'>;
  name: { label: string; hint: string };
  why: { label: string; hint?: string };
  send: string;
  onSend: (name: string, why: string, partners: string[]) => void;
}) {
  const { t } = useTranslation();
  const session = useSession();
  const organisations = useOrganisationOptions(session.organisation);
  const [name, set_name] = useState('');
  const [why, set_why] = useState('');
  const [partners, set_partners] = useState<string[]>([]);
  const [missing, set_missing] = useState<{ name?: string; why?: string }>({});
  const send = () => {
    const found = {
      ...(name.trim() ? {} : { name: t('common.needed') }),
      ...(why.trim() ? {} : { why: t('common.needed') }),
    };
    set_missing(found);
    if (Object.keys(found).length === 0) props.onSend(name.trim(), why.trim(), partners);
  };
  return (
    <Form onSubmit={send}>
      <ProblemAlert problem={props.deed.problem} />
      <TextField {...props.name} value={name} onChange={set_name} error={missing.name} required />
      <LongTextField {...props.why} value={why} onChange={set_why} error={missing.why} rows={2} required />
      <ManyOf
        label={t('groups.partners')}
        hint={t('groups.partners_hint')}
        value={partners}
        onChange={set_partners}
        choices={organisations.filter((each) => props.kind.permittedOrganisations.includes(each.value))}
        columns
      />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={props.deed.busy}>
          {props.send}
        </Button>
      </Buttons>
    </Form>
  );
}
