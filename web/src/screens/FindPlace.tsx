// A task names a plan or an agenda item by its id; their pages stand under a case and a meeting. These find the way.
import { Navigate, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import type { Problem } from '../api/problem';
import { useResource } from '../api/use';
import { PageHead } from '../components/PageHead';
import { Empty } from '../components/Parts';
import { Loaded } from '../components/Waiting';

function useFound<T>(name: string, find: () => Promise<T | null>, enabled = true) {
  return useQuery<T | null, Problem>({ queryKey: ['find', name], queryFn: find, enabled });
}

export function FindPlan() {
  const { id } = useParams({ from: '/plans/$id' });
  const tasks = useResource('/tasks');
  const name = tasks.data?.items.find((task) => task.subject === id)?.caseName;
  const found = useFound(
    `plan ${id}`,
    async () => {
      const cases = (await call('get', '/cases', {})).items;
      // The one that the task names is tried first, so that seldom more than one case is opened.
      const likely = [...cases].sort((a, b) => Number(b.name === name) - Number(a.name === name));
      for (const each of likely) {
        const plan = await call('get', '/cases/{id}/plan', { id: each.id }).catch(() => undefined);
        if (plan?.id === id) return each.id;
      }
      return null;
    },
    // Without the tasks the way is only longer.
    !tasks.isPending,
  );
  return (
    <Loaded of={found}>
      {(case_id) => (case_id ? <Navigate to="/cases/$id/plan" params={{ id: case_id }} replace /> : <Nowhere />)}
    </Loaded>
  );
}

export function FindAgendaItem() {
  const { id } = useParams({ from: '/agenda-items/$id' });
  const found = useFound(`agenda item ${id}`, async () => {
    const meetings = (await call('get', '/case-meetings', {})).items;
    const open_first = [...meetings].sort((a, b) => Number(a.state === 'held') - Number(b.state === 'held'));
    for (const each of open_first) {
      const meeting = await call('get', '/case-meetings/{id}', { id: each.id });
      if (meeting.agenda.some((item) => item.id === id)) return meeting.id;
    }
    return null;
  });
  return (
    <Loaded of={found}>
      {(meeting) => (meeting ? <Navigate to="/meetings/$id" params={{ id: meeting }} replace /> : <Nowhere />)}
    </Loaded>
  );
}

function Nowhere() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead kind={t('not_here.title')} title={t('not_here.title')} />
      <Empty title={t('not_here.text')} />
    </>
  );
}
