import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call, type Answer, type CallOptions } from '../api/client';
import type { Problem } from '../api/problem';
import type { MeetingKind, ProfessionalView } from '../api/schema';
import { name_of, useResource } from '../api/use';
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

const lists = ['/organisations', '/professionals', '/meeting-kinds', '/routes'] as const;

/** What became of the lists that a page chose to ask: a choice without choices has to say why. Asks nothing itself. */
export function useDirectoryProblem(): { problem: Problem; again: () => void } | undefined {
  const found = useQueries({
    queries: lists.map((path) => ({
      queryKey: name_of(path),
      queryFn: () => call('get', path, {} as CallOptions<typeof path, 'get'>) as Promise<Answer<typeof path, 'get'>>,
      enabled: false,
    })),
  });
  const away = found.filter((each) => each.error && each.data === undefined);
  const problem = away[0]?.error as Problem | undefined;
  return problem && { problem, again: () => away.forEach((each) => void each.refetch()) };
}
