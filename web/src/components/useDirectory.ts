import { useMemo } from 'react';
import type { List, MeetingKind, Organisation, Professional } from '../api/types';
import { useSteady } from '../api/use';
import type { Option } from './Fields';

const by_text = (a: Option, b: Option) => a.text.localeCompare(b.text, 'nl');

/** Organisations, professionals and kinds of meeting as choices. */
export function useOrganisationOptions(except?: string): Option[] {
  const { data } = useSteady<List<Organisation>>('/v1/organisations');
  return useMemo(
    () =>
      (data?.items ?? [])
        .filter((each) => each.id !== except)
        .map((each) => ({ value: each.id, text: each.name }))
        .sort(by_text),
    [data, except],
  );
}

export function useProfessionals(): Professional[] {
  return useSteady<List<Professional>>('/v1/professionals').data?.items ?? [];
}

export function professional_options(all: Professional[], organisation?: string): Option[] {
  return all
    .filter((each) => organisation === undefined || each.organisation.id === organisation)
    .map((each) => ({
      value: each.id,
      text: `${each.name}, ${each.function}${organisation === undefined ? `, ${each.organisation.name}` : ''}`,
    }))
    .sort(by_text);
}

export function useMeetingKinds(): MeetingKind[] {
  return useSteady<List<MeetingKind>>('/v1/meeting-kinds').data?.items ?? [];
}
