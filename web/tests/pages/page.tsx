// Opens a page of the house in a document without a browser, with a server that says what the test tells it to say.
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { AdviceView, CaseView, SessionView } from '../../src/api/schema';
import { when_session_lost } from '../../src/api/client';
import { make_client } from '../../src/app/queries';
import { make_router } from '../../src/app/router';
import { lose_session, SessionContext } from '../../src/app/session';
import { start_words } from '../../src/words';
import { Gate } from '../../src/app/Gate';

export type Reply = { status?: number; body?: unknown; headers?: Record<string, string> } | 'never';
export type Asked = { method: string; path: string; query: string; body: unknown; headers: Headers };
/** What the server says: by method and path ("POST /handovers/h1/closing"), by path, or anyhow. */
export type Says = (asked: Asked) => Reply | undefined;

export const professional: SessionView = {
  account: 'someone',
  kind: 'professional',
  name: 'Sanne de Wit',
  professional: 'p1',
  organisation: 'o1',
  organisationName: 'Bureau Jeugdzorg',
  function: 'zorgcoördinator',
  roles: [],
  language: 'nl',
  csrfToken: 't',
  expiresAt: '2099-01-01T00:00:00Z',
  idleExpiresAt: '2099-01-01T00:00:00Z',
  warnAt: '2099-01-01T00:00:00Z',
  trial: false,
};
export const parent: SessionView = {
  ...professional,
  kind: 'citizen',
  name: 'Mevrouw Jansen',
  organisation: undefined,
};

export const contact = {
  professional: 'p2',
  name: 'Ali Demir',
  function: 'jeugdarts',
  organisation: 'o2',
  organisationName: 'GGD',
};
/** The file of a case in which nothing has happened yet. */
export const bare_case = {
  approach: 'person',
  state: 'open',
  overdue: false,
  group: [],
  members: [],
  relations: [],
  custody: [],
  participants: [],
  fileItems: [],
  handovers: [],
  agendaItems: [],
  commitments: [],
  throughput: [],
  version: 1,
  may: [],
} satisfies Partial<CaseView>;
/** What hardly changes, with nothing in it: the house stands while a page is tested. */
const nothing: Record<string, unknown> = {
  '/sharing-facts': { facts: [], words: { verdict: [], manner: [], duties: [], conditions: [], norm: [] }, duties: [] },
  '/inquiries': { asked: [], toAnswer: [] },
  '/figures': { smallest: 5, kinds: [] },
  '/own-file/involvements': { involved: [], family: [] },
};
const one = /^\/(cases|persons|plans|case-meetings|handovers)\/[^/]+|^\/own-file\/plan$/;

/** An answer of which a test says what matters to it. */
export const bare_advice: AdviceView = {
  id: 'advice',
  verdict: 'may',
  scope: ['concern'],
  manner: 'none',
  duties: [],
  conditions: [],
  provisions: [],
  norm: 'none',
  sentenceNl: 'U mag dit delen.',
  sentenceEn: '',
  known: [],
  because: [],
  wouldChange: [],
  possible: [],
  questionsLeftMax: 0,
  policy: { name: 'grondslag', version: '1', hash: 'abcdefabcdefabcdef' },
  kept: true,
  came: [],
  ownKnowledge: false,
};

export const not_there = {
  status: 404,
  body: { type: '/problems/not-known', title: 'Dit is hier niet bekend', status: 404, detail: 'Kies opnieuw.' },
};
export const away = {
  status: 503,
  body: {
    type: '/problems/try-again-later',
    title: 'Het systeem kan nu niets vastleggen',
    status: 503,
    detail: 'Wat al bevestigd was, is bewaard.',
  },
  headers: { 'Retry-After': '45' },
};
/** A server with nothing in it: lists are empty, and no thing is known. */
export function empty_server({ path }: { path: string }): Reply {
  if (one.test(path)) return path.endsWith('/reads') ? { body: { items: [] } } : not_there;
  return { body: nothing[path] ?? { items: [] } };
}

export const asked: Asked[] = [];
/** What was sent to do something there. */
export const sent = (path: string) => asked.filter((each) => each.method === 'POST' && each.path === path);

export const press = async (name: RegExp | string) => fireEvent.click(await screen.findByRole('button', { name }));
export const pick = async (name: RegExp | string) => fireEvent.click(await screen.findByRole('radio', { name }));
export const type = async (name: RegExp | string, value: string) =>
  fireEvent.change(await screen.findByRole('textbox', { name }), { target: { value } });
/** The choices come from the server, a moment after the list itself. */
export const choose = async (name: RegExp | string, value: string) => {
  const list = await screen.findByRole('combobox', { name });
  await waitFor(() => expect(list.querySelector(`option[value="${value}"]`)).toBeTruthy());
  fireEvent.change(list, { target: { value } });
};

function serve(says: Says): void {
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.text();
    const { pathname, search: query } = new URL(request.url);
    const path = pathname.replace(/^\/v1/, '');
    const one: Asked = {
      method: request.method,
      path,
      query,
      body: text === '' ? undefined : JSON.parse(text),
      headers: request.headers,
    };
    asked.push(one);
    const reply = says(one) ?? (path === '/session' ? { body: professional } : empty_server(one));
    if (reply === 'never') return new Promise<Response>(() => {});
    const status = reply.status ?? 200;
    return new Response(reply.body === undefined ? null : JSON.stringify(reply.body), {
      status,
      headers: reply.headers,
    });
  });
}

/** A professional opens an address. */
export function open_page(address: string, says: Says = () => undefined, session = professional): void {
  serve(says);
  const router = make_router(createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={make_client()}>
      <SessionContext.Provider value={session}>
        <RouterProvider router={router} />
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
}

/** Someone opens the door: who he is, the server says at /session. */
export function open_door(says: Says): void {
  serve(says);
  const client = make_client();
  when_session_lost(() => lose_session(client));
  render(
    <QueryClientProvider client={client}>
      <Gate />
    </QueryClientProvider>,
  );
}

/** Puts the house in order before and after each test of a file. */
export function pages(): void {
  beforeAll(async () => {
    configure({ asyncUtilTimeout: 5000 });
    await start_words();
    // Node's requests do not know the signals of this document.
    const NodeRequest = globalThis.Request;
    vi.stubGlobal(
      'Request',
      class extends NodeRequest {
        constructor(input: RequestInfo | URL, init?: RequestInit) {
          super(input, { ...init, signal: null });
        }
      },
    );
    window.scrollTo = () => {};
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterEach(() => {
    cleanup();
    when_session_lost(() => {});
  });
}
