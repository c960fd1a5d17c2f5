import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonShort, SearchPersons } from '../api/schema';
import { useDeed } from '../api/use';
import { empty_search, read_search, type SearchFault } from '../models/person_search';
import { Button, Buttons } from './Button';
import { TextField } from './Fields';
import { Form } from './Form';
import { FoundPersons } from './FoundPersons';
import { Card, Empty } from './Parts';
import { ProblemAlert } from './ProblemAlert';

const NewPersonForm = lazy(() => import('./NewPersonForm').then((part) => ({ default: part.NewPersonForm })));

/**
 * Finds one person by family name and birth date or home, or by citizen service number, and when that is asked those who
 * are only alike. What is looked for travels in the body of a POST, so that it never stands in an address or a log.
 */
export function PersonSearch({ title, onChosen }: { title: string; onChosen: (person: PersonShort) => void }) {
  const { t } = useTranslation();
  const [draft, set_draft] = useState(empty_search);
  const [faults, set_faults] = useState<SearchFault[]>([]);
  const [asked, set_asked] = useState<SearchPersons>();
  const [registering, set_registering] = useState(false);
  const results = useRef<HTMLDivElement>(null);
  const search = useDeed('/person-searches', {
    quiet: true,
    done: () => requestAnimationFrame(() => results.current?.focus()),
  });

  const ask = (question: SearchPersons) => {
    set_asked(question);
    search.run(question);
  };
  const look = () => {
    set_registering(false);
    const read = read_search(draft);
    set_faults('faults' in read ? read.faults : []);
    if ('asked' in read) ask(read.asked);
  };
  const field = (name: 'number' | 'family_name' | 'given_names' | 'birth_date' | 'postcode' | 'house_number') => ({
    value: draft[name],
    onChange: (value: string) => set_draft((now) => ({ ...now, [name]: value })),
    error: faults.some((fault) => fault === name) ? t(`search.wrong.${name as SearchFault}`) : undefined,
  });
  const found = search.result?.items;
  // Whoever is only alike is looked for in a second step: nobody leafs through a town (R-SEARCH-5).
  const may_look_alike = asked && !asked.bsn && !asked.alsoAlike;

  return (
    <>
      <Card title={title}>
        <Form onSubmit={look}>
          <ProblemAlert problem={search.problem} />
          {draft.by_number ? (
            <TextField
              label={t('search.number')}
              hint={t('search.number_hint')}
              {...field('number')}
              inputMode="numeric"
              short
              required
            />
          ) : (
            <div className="fields">
              <TextField
                label={t('search.family_name')}
                hint={t('search.family_name_hint')}
                {...field('family_name')}
                required
              />
              <TextField
                label={t('search.birth_date')}
                hint={t(draft.by_home ? 'search.birth_date_free' : 'search.birth_date_hint')}
                {...field('birth_date')}
                required={!draft.by_home}
              />
              <TextField label={t('search.given_names')} hint={t('search.given_names_hint')} {...field('given_names')} />
              {draft.by_home && (
                <>
                  <TextField label={t('search.postcode')} {...field('postcode')} short required />
                  <TextField
                    label={t('search.house_number')}
                    hint={t('search.house_number_hint')}
                    {...field('house_number')}
                    inputMode="numeric"
                    short
                    required
                  />
                </>
              )}
            </div>
          )}
          <div className="utrecht-button-group">
            <Button kind="primary-action" type="submit" busy={search.busy}>
              {t('search.look')}
            </Button>
            {!draft.by_number && (
              <Button kind="subtle" onPress={() => set_draft((now) => ({ ...now, by_home: !now.by_home }))}>
                {t(draft.by_home ? 'search.without_home' : 'search.with_home')}
              </Button>
            )}
            <Button kind="subtle" onPress={() => set_draft((now) => ({ ...now, by_number: !now.by_number }))}>
              {t(draft.by_number ? 'search.by_name' : 'search.by_number')}
            </Button>
          </div>
        </Form>
      </Card>
      {found && (
        <div tabIndex={-1} ref={results} role="region" aria-label={t('search.found')}>
          <Card title={t('search.found_count', { count: found.length })}>
            {found.length === 0 ? (
              <Empty title={t(asked?.home ? 'search.none_home' : 'search.none')}>
                <p>{t('search.none_more')}</p>
                {!registering && <Button onPress={() => set_registering(true)}>{t('new_person.open')}</Button>}
              </Empty>
            ) : (
              <FoundPersons found={found} onChosen={onChosen} />
            )}
            {may_look_alike && (
              <>
                <p>{t('search.alike_more')}</p>
                <Buttons>
                  <Button busy={search.busy} onPress={() => ask({ ...asked, alsoAlike: true })}>
                    {t('search.look_alike')}
                  </Button>
                </Buttons>
              </>
            )}
          </Card>
        </div>
      )}
      {registering && found?.length === 0 && (
        <Suspense>
          <NewPersonForm
            start={
              draft.by_number
                ? { number: draft.number }
                : { family_name: draft.family_name, birth_date: draft.birth_date, given_names: draft.given_names }
            }
            onMade={onChosen}
            onCancel={() => set_registering(false)}
          />
        </Suspense>
      )}
    </>
  );
}
