import type { Contact } from '../api/schema';

/** The name of the organisation that a professional acts for. */
export function organisation_of(contact: Contact): string {
  return contact.organisationName ?? contact.organisation;
}
