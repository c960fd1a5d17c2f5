import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/components.css';
import './theme/shell.css';
import './theme/forced_colors.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { when_session_lost } from './api/client';
import { Gate } from './app/Gate';
import { make_client } from './app/queries';
import { lose_session } from './app/session';
import { start_words } from './words';

const client = make_client();
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
