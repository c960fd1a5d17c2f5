import { useTranslation } from 'react-i18next';
import { ChoiceList } from './Fields';
import { professional_options, useOrganisationOptions, useProfessionals } from './useDirectory';

export type Who = { organisation: string; professional: string };
export const nobody: Who = { organisation: '', professional: '' };

/** An organisation, and when one is chosen somebody of it or the organisation as a whole. */
export function WhoFields(props: {
  value: Who;
  onChange: (value: Who) => void;
  organisation_label: string;
  professional_label: string;
  except?: string | undefined;
  error?: string | undefined;
  required?: boolean;
}) {
  const { t } = useTranslation();
  const organisations = useOrganisationOptions(props.except);
  const professionals = useProfessionals();
  const { organisation, professional } = props.value;
  return (
    <>
      <ChoiceList
        label={props.organisation_label}
        value={organisation}
        onChange={(value) => props.onChange({ organisation: value, professional: '' })}
        options={organisations}
        empty={t('common.choose')}
        error={props.error}
        required={props.required}
      />
      {organisation && (
        <ChoiceList
          label={props.professional_label}
          value={professional}
          onChange={(value) => props.onChange({ organisation, professional: value })}
          options={professional_options(professionals, organisation)}
          empty={t('sharing.whole_organisation')}
        />
      )}
    </>
  );
}
