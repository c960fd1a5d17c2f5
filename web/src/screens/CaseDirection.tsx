import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectionSentence, DirectionView, MandateView, ProcessDirectionView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { Alert, Badge, Card, Empty, Pairs, type Pair } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { day_with_year, plain_day } from '../models/dates';
import { SeparateProcess } from './SeparateProcess';

/** Who directs the case and its process, with which duties and mandate: for everyone at the table. */
export function CaseDirection({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useResource('/cases/{id}/direction', { id });
  // Whom only an offered handover brought in, is not told.
  if (found.error?.status === 404) return null;
  return (
    <Card title={t('direction.title')}>
      <Loaded of={found}>{(direction) => <Shown id={id} direction={direction} />}</Loaded>
    </Card>
  );
}

function Shown({ id, direction }: { id: string; direction: DirectionView }) {
  const { t, i18n } = useTranslation();
  const { director, since, exception } = direction;
  const day = (moment: string) => day_with_year(moment, i18n.language);
  return (
    <>
      {director && since ? (
        <Pairs
          pairs={[
            [exception ? t('direction.of_case') : t('direction.both'), <ContactLine contact={director} />],
            [t('direction.since'), day(since)],
            [t('direction.mandate'), <Mandate mandate={direction.mandate} />],
          ]}
        />
      ) : (
        <Empty title={t('cases.no_director')}>{t('direction.nobody_more')}</Empty>
      )}
      {exception && (
        <div className="stack stack--tight">
          <p>
            <Badge tone="mind">{t('direction.exception')}</Badge>
          </p>
          <Pairs
            pairs={[
              [t('direction.of_process'), <ContactLine contact={exception.director} />],
              [
                t('direction.until'),
                t('direction.until_more', { date: plain_day(exception.until, i18n.language) }),
              ],
              ...knot(exception, t),
            ]}
          />
        </div>
      )}
      <Terms direction={direction} />
      <Before direction={direction} />
      <Deeds id={id} direction={direction} />
    </>
  );
}

const knot = (exception: ProcessDirectionView, t: TFunction): Pair[] => [
  [t('direction.stuck'), exception.stuck],
  [t('direction.tried'), exception.tried],
  [t('direction.by'), <ContactLine contact={exception.separatedBy} />],
];

function Mandate({ mandate }: { mandate: MandateView | undefined }) {
  const { t, i18n } = useTranslation();
  if (!mandate) return <>{t('direction.no_mandate')}</>;
  const { givenBy, from, until } = mandate;
  const days = { name: givenBy.name, from: plain_day(from, i18n.language) };
  return (
    <>
      {!mandate.holds && (
        <>
          <Badge tone="calm">{t('direction.mandate_not_now')}</Badge>{' '}
        </>
      )}
      {mandate.text}
      <br />
      <span className="quiet">
        {until
          ? t('direction.mandate_until', { ...days, until: plain_day(until, i18n.language) })
          : t('direction.mandate_from', days)}
      </span>
    </>
  );
}

/** What the network expects of a director. */
function Terms({ direction }: { direction: DirectionView }) {
  const { t } = useTranslation();
  const { duties, competences, mayAsk, mayNot, basedOn } = direction;
  return (
    <details>
      <summary>{t('direction.terms')}</summary>
      <div className="stack">
        {(['case_direction', 'process_direction'] as const).map((part) => (
          <Sentences key={part} title={t(`direction.${part}`)} all={duties.filter((duty) => duty.part === part)} />
        ))}
        <Sentences title={t('direction.competences')} all={competences} />
        <Sentences title={t('direction.may_ask')} all={mayAsk} />
        <Sentences title={t('direction.may_not')} all={mayNot} />
        {basedOn && <p className="quiet small">{t('direction.based_on', { name: basedOn })}</p>}
      </div>
    </details>
  );
}

/** A network that wrote a sentence in Dutch only is read aloud in Dutch. */
function Sentences({ title, all }: { title: string; all: DirectionSentence[] }) {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  if (all.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <h3>{title}</h3>
      <ul className="bullets">
        {all.map((one) => (
          <li key={one.text} lang={english && !one.textEn ? 'nl' : undefined}>
            {(english && one.textEn) || one.text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who directed before, and which exceptions there were. */
function Before({ direction }: { direction: DirectionView }) {
  const { t, i18n } = useTranslation();
  const earlier = direction.directors.filter((period) => period.until !== undefined);
  const { exceptions } = direction;
  const now = direction.directors.find((period) => period.until === undefined);
  if (earlier.length === 0 && exceptions.length === 0) return null;
  const span = (from: string, until: string) =>
    t('direction.from_until', { from: day_with_year(from, i18n.language), until: day_with_year(until, i18n.language) });
  const one = (key: string, title: ReactNode, days: string, more: ReactNode) => (
    <li key={key} className="stack stack--tight">
      <p className="row__title">{title}</p>
      <p className="row__text">{days}</p>
      {more}
    </li>
  );
  return (
    <details>
      <summary>{t('direction.before')}</summary>
      <div className="stack">
        {now?.reason && <p>{t('direction.reason_was', { reason: now.reason })}</p>}
        <ul className="stack">
          {earlier.map((period) =>
            one(
              period.since,
              <ContactLine contact={period.director} />,
              span(period.since, period.until!),
              <>
                {period.reason && <p>{t('direction.reason_was', { reason: period.reason })}</p>}
                {period.mandates.map((mandate) => (
                  <p key={`${mandate.from} ${mandate.text}`}>
                    <Mandate mandate={mandate} />
                  </p>
                ))}
              </>,
            ),
          )}
          {exceptions.map((exception) =>
            one(
              `exception ${exception.since}`,
              <>
                {t('direction.of_process')}: <ContactLine contact={exception.director} />
              </>,
              span(exception.since, exception.endedAt!),
              <Pairs pairs={knot(exception, t)} />,
            ),
          )}
        </ul>
      </div>
    </details>
  );
}

function Deeds({ id, direction }: { id: string; direction: DirectionView }) {
  const { t } = useTranslation();
  const [open, set_open] = useState(false);
  const [done, set_done] = useState('');
  const finish = (words: string) => {
    set_open(false);
    set_done(words);
  };
  const ending = useDeed('/cases/{id}/process-director/ending', {
    id,
    done: () => finish(t('direction.given_back')),
  });
  const { may } = direction;
  return (
    <>
      {done && <Alert kind="ok" title={done} live />}
      <ProblemAlert problem={ending.problem} />
      {(may.includes('separate_process') || may.includes('end_separation')) && (
        <Buttons>
          {may.includes('separate_process') && (
            <Button
              expanded={open}
              onPress={() => {
                set_done('');
                set_open(!open);
              }}
            >
              {t('direction.separate')}
            </Button>
          )}
          {may.includes('end_separation') && (
            <Button busy={ending.busy} onPress={() => ending.run({}, direction.version)}>
              {t('direction.give_back')}
            </Button>
          )}
        </Buttons>
      )}
      {open && <SeparateProcess id={id} direction={direction} onDone={() => finish(t('direction.separated'))} />}
    </>
  );
}
