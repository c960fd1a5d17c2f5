import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/components.css';
import './theme/shell.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { when_session_lost } from './api/client';
import { Problem } from './api/problem';
import { Gate } from './app/Gate';
import { lose_session } from './app/session';
import { start_words } from './words';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Asked again only when the line broke or the server was away; a refusal stays a refusal.
      retry: (count, error) => count < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500),
    },
    mutations: { retry: false },
  },
});
when_session_lost(() => lose_session(client));

void start_words().then(() => {
  createRoot(document.getElementById('page')!).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Gate />
      </QueryClientProvider>
    </StrictMode>,
  );
});
