import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import type { Problem } from '../api/problem';
import type { OwnReadings, ReadingSubject } from '../api/schema';
import { useSession } from '../app/session';
import { Button, Buttons } from '../components/Button';
import { ChoiceList, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Card, Empty, Table } from '../components/Parts';
import { professional_options, useProfessionals } from '../components/useDirectory';
import { Loaded } from '../components/Waiting';
import { day_and_time } from '../models/dates';
import { faults_of, known_places, no_wish, place_of, query_of, type Wish, type WishFault } from '../models/readings';

/** For who guards privacy: who of the own organisation read what, about whom by reference, and never what it said. */
export function Readings() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const professionals = useProfessionals();
  const [draft, set_draft] = useState<Wish>(no_wish);
  const [wish, set_wish] = useState<Wish>(no_wish);
  const [faults, set_faults] = useState<WishFault[]>([]);
  const [after, set_after] = useState<string>();
  const results = useRef<HTMLDivElement>(null);
  /** Reading begins at what was found when someone asked for it, and at the heading on arrival. */
  const moved = useRef(false);
  const query = { ...query_of(wish), ...(after ? { after } : {}) };
  const readings = useQuery<OwnReadings, Problem>({
    queryKey: ['/readings', query],
    queryFn: ({ signal }) => call('get', '/readings', { query, signal }),
    // Each look is in the log itself: it is done when someone asks, and not by itself.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const show = (wanted: Wish) => {
    const found = faults_of(wanted);
    set_faults(found);
    if (found.length > 0) return;
    set_draft(wanted);
    set_wish(wanted);
    turn_to(undefined);
  };
  const turn_to = (page: string | undefined) => {
    set_after(page);
    moved.current = true;
  };
  useEffect(() => {
    if (moved.current) results.current?.focus();
    moved.current = false;
  }, [wish, after]);
  const change = (part: Partial<Wish>) => set_draft({ ...draft, ...part });
  const wrong = (fault: WishFault) => (faults.includes(fault) ? t(`readings.wrong.${fault}`) : undefined);

  return (
    <>
      <PageHead kind={t('shell.place.readings')} title={t('shell.place.readings')} sub={t('readings.sub')} />
      <Card title={t('readings.which')}>
        <Form onSubmit={() => show(draft)}>
          <div className="fields">
            <ChoiceList
              label={t('readings.professional')}
              value={draft.professional}
              onChange={(professional) => change({ professional })}
              options={professional_options(professionals, organisation)}
              empty={t('readings.everyone')}
            />
            <TextField
              label={t('readings.person')}
              hint={t('readings.reference_hint')}
              value={draft.person}
              onChange={(person) => change({ person })}
              error={wrong('person')}
            />
            <TextField
              label={t('readings.case')}
              hint={t('readings.reference_hint')}
              value={draft.case}
              onChange={(found) => change({ case: found })}
              error={wrong('case')}
            />
            <TextField
              label={t('readings.from')}
              hint={t('readings.day_hint')}
              value={draft.from}
              onChange={(from) => change({ from })}
              error={wrong('from')}
              short
            />
            <TextField
              label={t('readings.until')}
              hint={t('readings.day_hint')}
              value={draft.until}
              onChange={(until) => change({ until })}
              error={wrong('until')}
              short
            />
          </div>
          <Buttons>
            <Button kind="primary-action" type="submit" busy={readings.isFetching}>
              {t('readings.show')}
            </Button>
          </Buttons>
        </Form>
      </Card>
      <div tabIndex={-1} ref={results} role="region" aria-label={t('readings.found')}>
        <Card title={t('readings.found')}>
          <Loaded of={readings}>
            {({ items, next }) =>
              items.length === 0 ? (
                <Empty title={t('readings.none')}>
                  <p>{t('readings.none_more')}</p>
                </Empty>
              ) : (
                <>
                  <Found
                    items={items}
                    onSubject={(subject) =>
                      show({ ...wish, person: '', case: '', [subject.kind === 'person' ? 'person' : 'case']: subject.id })
                    }
                  />
                  <Buttons>
                    {after && <Button onPress={() => turn_to(undefined)}>{t('readings.first')}</Button>}
                    {next && <Button onPress={() => turn_to(next)}>{t('readings.next')}</Button>}
                  </Buttons>
                </>
              )
            }
          </Loaded>
        </Card>
      </div>
    </>
  );
}

function Found(props: { items: OwnReadings['items']; onSubject: (subject: ReadingSubject) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Table
      caption={t('readings.found')}
      hide_caption
      head={[t('readings.when'), t('readings.who'), t('readings.what'), t('readings.about')]}
      rows={props.items.map((reading) => {
        const place = place_of(reading.what);
        return [
          day_and_time(reading.at, i18n.language),
          `${reading.by.name}, ${reading.by.function}`,
          known_places.includes(place as (typeof known_places)[number])
            ? t(`readings.place.${place as (typeof known_places)[number]}`)
            : reading.what,
          <Subjects key="about" of={reading.about} onChosen={props.onSubject} />,
        ];
      })}
    />
  );
}

/** A reference leads to everything that was read about the same person or case. */
function Subjects(props: { of: ReadingSubject[]; onChosen: (subject: ReadingSubject) => void }) {
  const { t } = useTranslation();
  const shown = props.of.filter((subject) => subject.kind !== 'other');
  if (shown.length === 0) return <>-</>;
  return (
    <ul className="beneath">
      {shown.map((subject) => (
        <li key={subject.id}>
          <Button kind="subtle" onPress={() => props.onChosen(subject)}>
            {t(subject.kind === 'person' ? 'readings.this_person' : 'readings.this_case', {
              reference: subject.id.slice(0, 8),
            })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
