import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, DeedKey, type Address, type Answer, type CallOptions, type Message, type Named } from './client';
import { as_problem, Problem } from './problem';

/** Where the answer of an address is kept. */
export function name_of(path: Address<'get'>, id?: string): string[] {
  return id === undefined ? [path] : [path, id];
}

type Asked<P> = Named<P> extends { id: string } ? [options: { id: string | undefined; when?: boolean }] : [];

/** What the server has at this address. Nothing is asked while the id is not known yet, or while `when` is false. */
export function useResource<P extends Address<'get'>>(
  path: P,
  ...[options]: Asked<P>
): UseQueryResult<Answer<P, 'get'>, Problem> {
  const id = options?.id;
  return useQuery<Answer<P, 'get'>, Problem>({
    queryKey: name_of(path, id),
    queryFn: ({ signal }) => call('get', path, { id, signal } as unknown as CallOptions<P, 'get'>),
    enabled: options === undefined || (id !== undefined && options.when !== false),
    staleTime: steady.has(path) ? 30 * 60_000 : undefined,
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
export function useDeed<P extends Address<'post'>>(
  path: P,
  ...[options]: Named<P> extends { id: string }
    ? [options: { id: string } & DeedOptions<P>]
    : [options?: DeedOptions<P>]
): Deed<Message<P>, Answer<P, 'post'>> {
  const client = useQueryClient();
  const key = useRef(new DeedKey());
  const id = (options as { id?: string } | undefined)?.id;
  const mutation = useMutation<Answer<P, 'post'>, Problem, { body: Message<P>; version: number | string | undefined }>({
    mutationFn: async ({ body, version }) => {
      try {
        const result = await call('post', path, {
          id,
          body,
          key: key.current.for([path, id, body, version]),
          version,
        } as unknown as CallOptions<P, 'post'>);
        key.current.answered();
        return result;
      } catch (error) {
        const problem = as_problem(error);
        key.current.answered(problem);
        throw problem;
      }
    },
    onSuccess: async (result, { body }) => {
      if (!options?.quiet) await ask_again(client);
      options?.done?.(result, body);
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

type DeedOptions<P> = { done?: (result: Answer<P, 'post'>, body: Message<P>) => void; quiet?: boolean };

/** What hardly changes while someone works: who is logged in, who is who, the questions of the Grondslag. */
const steady = new Set<string>([
  'session',
  '/sharing-facts',
  '/organisations',
  '/professionals',
  '/networks',
  '/meeting-kinds',
  '/routes',
  '/exchange-protocols',
]);

export function ask_again(client: ReturnType<typeof useQueryClient>): Promise<void> {
  return client.invalidateQueries({ predicate: (query) => !steady.has(String(query.queryKey[0])) });
}
