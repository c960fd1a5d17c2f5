import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, DeedKey, type Method } from './client';
import { as_problem, Problem } from './problem';
import type { List } from './types';

/** What the server has at this address. The address is also the name under which the answer is kept. */
export function useResource<T>(path: string, enabled = true): UseQueryResult<T, Problem> {
  return useQuery<T, Problem>({
    queryKey: [path],
    queryFn: ({ signal }) => call<T>('GET', path, { signal }),
    enabled,
  });
}

export function useList<T>(path: string, enabled = true): UseQueryResult<List<T>, Problem> {
  return useResource<List<T>>(path, enabled);
}

/** What hardly changes while someone works: who is who, the questions of the Grondslag. */
export function useSteady<T>(path: string): UseQueryResult<T, Problem> {
  return useQuery<T, Problem>({
    queryKey: [path],
    queryFn: ({ signal }) => call<T>('GET', path, { signal }),
    staleTime: 30 * 60_000,
  });
}

export type Deed<Body, Result> = {
  run: (body: Body, version?: number | string) => void;
  busy: boolean;
  problem: Problem | undefined;
  result: Result | undefined;
  forget: () => void;
};

/**
 * One deed on the server. After it everything on the page is asked again, except what hardly changes. `quiet` is for a
 * question that travels as a POST because its content may not stand in an address: nothing has changed after it.
 */
export function useDeed<Body, Result = unknown>(
  path: string | ((body: Body) => string),
  options: {
    method?: Method;
    done?: (result: Result, body: Body) => void;
    without_body?: boolean;
    quiet?: boolean;
  } = {},
): Deed<Body, Result> {
  const client = useQueryClient();
  const key = useRef(new DeedKey());
  const mutation = useMutation<Result, Problem, { body: Body; version?: number | string }>({
    mutationFn: async ({ body, version }) => {
      const address = typeof path === 'function' ? path(body) : path;
      const sent = options.without_body ? {} : body;
      try {
        const result = await call<Result>(options.method ?? 'POST', address, {
          body: sent,
          key: key.current.for([address, sent, version]),
          version,
        });
        key.current.answered();
        return result;
      } catch (error) {
        const problem = as_problem(error);
        key.current.answered(problem);
        throw problem;
      }
    },
    onSuccess: async (result, { body }) => {
      if (!options.quiet) await ask_again(client);
      options.done?.(result, body);
    },
    // Someone was before us: what stands there now has to be seen before a next attempt.
    onError: (problem) => {
      if (problem.status === 412) void ask_again(client);
    },
  });
  return {
    run: (body, version) => {
      if (!mutation.isPending) mutation.mutate({ body, version });
    },
    busy: mutation.isPending,
    problem: mutation.error ?? undefined,
    result: mutation.data,
    forget: () => mutation.reset(),
  };
}

const steady = new Set([
  'session',
  '/v1/sharing-facts',
  '/v1/organisations',
  '/v1/professionals',
  '/v1/networks',
  '/v1/meeting-kinds',
  '/v1/routes',
  '/v1/covenants',
]);

export function ask_again(client: ReturnType<typeof useQueryClient>): Promise<void> {
  return client.invalidateQueries({ predicate: (query) => !steady.has(String(query.queryKey[0])) });
}
