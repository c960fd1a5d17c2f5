import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask_again } from '../api/use';

/** As the server names its events (src/notify/event_hub.h). */
const kinds = ['task', 'match', 'meeting', 'handover', 'plan', 'disclosure', 'session', 'everything'];

/** The server says that something happened, never what; the page then asks again. */
export function useEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const source = new EventSource('/v1/events');
    let soon: ReturnType<typeof setTimeout> | undefined;
    const look_again = () => {
      // Events come in bursts; one round of questions answers them all.
      clearTimeout(soon);
      soon = setTimeout(() => void ask_again(client), 250);
    };
    for (const kind of kinds) source.addEventListener(kind, look_again);
    return () => {
      clearTimeout(soon);
      source.close();
    };
  }, [client]);
}
