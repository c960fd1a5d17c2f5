import { useTranslation } from 'react-i18next';
import type { Contact, PersonShort } from '../api/schema';
import { organisation_of } from '../models/contact';

export function PersonLabel({ person }: { person: PersonShort }) {
  const { t } = useTranslation();
  return (
    <>
      {person.displayName}
      {person.age !== undefined && ` (${t('common.years', { count: person.age })})`}
    </>
  );
}

/** A professional is told by name, function and how to reach him. */
export function ContactLine({ contact }: { contact: Contact }) {
  return (
    <>
      {contact.name}, {contact.function}, {organisation_of(contact)}
      {contact.phone && (
        <>
          {' · '}
          <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
        </>
      )}
    </>
  );
}
