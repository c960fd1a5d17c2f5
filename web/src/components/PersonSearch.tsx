import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonShort } from '../api/schema';
import { useDeed } from '../api/use';
import { read_bsn } from '../models/bsn';
import { partial_date, read_date } from '../models/dates';
import { Button } from './Button';
import { TextField } from './Fields';
import { Form } from './Form';
import { Badge, Card, Empty, Row, Rows } from './Parts';
import { PersonLabel } from './PersonName';
import { ProblemAlert } from './ProblemAlert';

const NewPersonForm = lazy(() => import('./NewPersonForm').then((part) => ({ default: part.NewPersonForm })));

/**
 * Finds one person by family name and birth date, or by citizen service number. What is looked for travels in the body
 * of a POST, so that it never stands in an address or a log.
 */
export function PersonSearch({ title, onChosen }: { title: string; onChosen: (person: PersonShort) => void }) {
  const { t } = useTranslation();
  const [family_name, set_family_name] = useState('');
  const [given_names, set_given_names] = useState('');
  const [birth_date, set_birth_date] = useState('');
  const [number, set_number] = useState('');
  const [by_number, set_by_number] = useState(false);
  const [missing, set_missing] = useState<{ name?: string; date?: string; number?: string }>({});
  const [registering, set_registering] = useState(false);
  const results = useRef<HTMLDivElement>(null);
  const search = useDeed('/person-searches', {
    quiet: true,
    done: () => requestAnimationFrame(() => results.current?.focus()),
  });

  const look = () => {
    set_registering(false);
    if (by_number) {
      const bsn = read_bsn(number);
      set_missing(bsn ? {} : { number: t('search.number_wrong') });
      return bsn && search.run({ bsn });
    }
    const date = read_date(birth_date, true);
    const found = {
      ...(family_name.trim() ? {} : { name: t('search.name_missing') }),
      ...(date ? {} : { date: t('common.date_wrong') }),
    };
    set_missing(found);
    if (Object.keys(found).length > 0 || !date) return undefined;
    return search.run({
      familyName: family_name.trim(),
      birthDate: date,
      ...(given_names.trim() ? { givenNames: given_names.trim() } : {}),
    });
  };

  return (
    <>
      <Card title={title}>
        <Form onSubmit={look}>
          <ProblemAlert problem={search.problem} />
          {by_number ? (
            <TextField
              label={t('search.number')}
              hint={t('search.number_hint')}
              value={number}
              onChange={set_number}
              error={missing.number}
              inputMode="numeric"
              short
              required
            />
          ) : (
            <div className="fields">
              <TextField
                label={t('search.family_name')}
                hint={t('search.family_name_hint')}
                value={family_name}
                onChange={set_family_name}
                error={missing.name}
                required
              />
              <TextField
                label={t('search.birth_date')}
                hint={t('search.birth_date_hint')}
                value={birth_date}
                onChange={set_birth_date}
                error={missing.date}
                required
              />
              <TextField
                label={t('search.given_names')}
                hint={t('search.given_names_hint')}
                value={given_names}
                onChange={set_given_names}
              />
            </div>
          )}
          <div className="utrecht-button-group">
            <Button kind="primary-action" type="submit" busy={search.busy}>
              {t('search.look')}
            </Button>
            <Button kind="subtle" onPress={() => set_by_number(!by_number)}>
              {by_number ? t('search.by_name') : t('search.by_number')}
            </Button>
          </div>
        </Form>
      </Card>
      {search.result && (
        <div tabIndex={-1} ref={results} role="region" aria-label={t('search.found')}>
          <Card title={t('search.found_count', { count: search.result.items.length })}>
            {search.result.items.length === 0 ? (
              <Empty title={t('search.none')}>
                <p>{t('search.none_more')}</p>
                {!registering && <Button onPress={() => set_registering(true)}>{t('new_person.open')}</Button>}
              </Empty>
            ) : (
              <Rows>
                {search.result.items.map((found) => (
                  <Row
                    key={found.person.id}
                    badge={
                      found.band === 'certain' ? (
                        <Badge tone="good">{t('search.certain')}</Badge>
                      ) : (
                        <Badge tone="mind">{t('search.possible')}</Badge>
                      )
                    }
                    title={<PersonLabel person={found.person} />}
                    text={[
                      found.person.birthDate ? t('search.born', { date: partial_date(found.person.birthDate) }) : '',
                      found.address ?? '',
                      t('search.because', {
                        reasons: found.reasons.map((reason) => t(`search.reason.${reason}`)).join(', '),
                      }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    action={
                      <Button onPress={() => onChosen(found.person)} about={found.person.displayName}>
                        {t('search.choose')}
                      </Button>
                    }
                  />
                ))}
              </Rows>
            )}
          </Card>
        </div>
      )}
      {registering && search.result?.items.length === 0 && (
        <Suspense>
          <NewPersonForm
            start={by_number ? { number } : { family_name, birth_date, given_names }}
            onMade={onChosen}
            onCancel={() => set_registering(false)}
          />
        </Suspense>
      )}
    </>
  );
}
