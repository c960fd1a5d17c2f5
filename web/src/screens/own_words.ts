// The codes of the Grondslag in the words of a parent or a young person.
import { useTranslation } from 'react-i18next';

const data_words = [
  'anonymous',
  'identity_contact',
  'involvement',
  'concern',
  'care_content',
  'medical',
  'psychiatric',
  'criminal_police',
  'criminal_justice',
  'school',
  'financial',
  'bsn',
  'special_other',
  'safe_address',
  'reporter_identity',
  'third_party',
  'own_file',
  'diagnosis_note',
] as const;

const purpose_words = [
  'advice',
  'help_to_person',
  'coordinate_help',
  'child_protection',
  'stop_domestic_violence',
  'avert_danger',
  'truancy',
  'prevent_offence',
  'prosecution',
  'public_order',
  'aftercare',
  'debt_help',
  'entitlement_check',
  'handover',
  'access_right',
] as const;

/** Of a code that has no words, the code itself. */
export function useOwnWords(): { data: (code: string) => string; purpose: (code: string) => string } {
  const { t } = useTranslation();
  return {
    data: (code) => {
      const known = data_words.find((each) => each === code);
      return known ? t(`own.data.${known}`) : code.replaceAll('_', ' ');
    },
    purpose: (code) => {
      const known = purpose_words.find((each) => each === code);
      return known ? t(`own.purpose.${known}`) : code.replaceAll('_', ' ');
    },
  };
}
