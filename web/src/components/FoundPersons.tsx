import { useTranslation } from 'react-i18next';
import type { Finding, PersonFound, PersonShort } from '../api/schema';
import { partial_date } from '../models/dates';
import { chance_text } from '../models/person_search';
import { Button } from './Button';
import { Badge, Row, Rows } from './Parts';
import { PersonLabel } from './PersonName';

const tones = { certain: 'good', possible: 'mind', alike: 'calm' } as const;

/** What speaks for it and against it, of one who is only alike. */
export function Findings({ findings, language }: { findings: Finding[]; language: string }) {
  const { t } = useTranslation();
  const words = (finding: Finding) => (language === 'en' ? finding.en : finding.nl);
  const parts = [
    { title: t('search.speaks_for'), all: findings.filter((one) => one.weight > 0) },
    { title: t('search.speaks_against'), all: findings.filter((one) => one.weight < 0) },
    { title: t('search.mind'), all: findings.filter((one) => one.weight === 0) },
  ];
  return parts
    .filter((part) => part.all.length > 0)
    .map((part) => (
      <p key={part.title} className="row__text">
        <strong>{part.title}</strong> {part.all.map(words).join('; ')}
      </p>
    ));
}

/** The persons whom a search found, the certain ones first. */
export function FoundPersons(props: { found: PersonFound[]; onChosen: (person: PersonShort) => void }) {
  const { t, i18n } = useTranslation();
  const text_of = (found: PersonFound) =>
    [
      found.person.birthDate ? t('search.born', { date: partial_date(found.person.birthDate) }) : '',
      found.address ?? '',
      found.reasons.length > 0
        ? t('search.because', { reasons: found.reasons.map((reason) => t(`search.reason.${reason}`)).join(', ') })
        : '',
      found.probability === undefined
        ? ''
        : t('search.chance', { chance: chance_text(found.probability, i18n.language) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Rows>
      {props.found.map((found) => (
        <Row
          key={found.person.id}
          badge={<Badge tone={tones[found.band]}>{t(`search.band.${found.band}`)}</Badge>}
          title={<PersonLabel person={found.person} />}
          text={text_of(found)}
          more={found.findings && <Findings findings={found.findings} language={i18n.language} />}
          action={
            <Button onPress={() => props.onChosen(found.person)} about={found.person.displayName}>
              {t('search.choose')}
            </Button>
          }
        />
      ))}
    </Rows>
  );
}
