import { useMemo } from 'react';
import type { MeetingKind, ProfessionalView } from '../api/schema';
import { useResource } from '../api/use';
import type { Option } from './Fields';

const by_text = (a: Option, b: Option) => a.text.localeCompare(b.text, 'nl');

/** Organisations, professionals and kinds of meeting as choices. */
export function useOrganisationOptions(except?: string): Option[] {
  const { data } = useResource('/organisations');
  return useMemo(
    () =>
      (data?.items ?? [])
        .filter((each) => each.id !== except)
        .map((each) => ({ value: each.id, text: each.name }))
        .sort(by_text),
    [data, except],
  );
}

export function useProfessionals(): ProfessionalView[] {
  return useResource('/professionals').data?.items ?? [];
}

export function professional_options(all: ProfessionalView[], organisation?: string): Option[] {
  return all
    .filter((each) => organisation === undefined || each.organisation.id === organisation)
    .map((each) => ({
      value: each.id,
      text: `${each.name}, ${each.function}${organisation === undefined ? `, ${each.organisation.name}` : ''}`,
    }))
    .sort(by_text);
}

export function useMeetingKinds(): MeetingKind[] {
  return useResource('/meeting-kinds').data?.items ?? [];
}
