// My day: what comes first, where it leads, which state it shows.
import type { Task } from '../api/schema';
import type { Tone } from '../components/Parts';

const order = { safety: 0, waits_for_you: 1, planned: 2 } as const;

/** Safety before everything else, then what waits for you, then the rest; within that, what is due first. */
export function in_order(tasks: Task[]): Task[] {
  return [...tasks].sort(
    (a, b) =>
      order[a.urgency] - order[b.urgency] ||
      Number(b.overdue) - Number(a.overdue) ||
      (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') ||
      a.since.localeCompare(b.since),
  );
}

/** What stands under "Nu": everything with safety, everything that waits, and what is late. */
export function is_now(task: Task): boolean {
  return task.urgency !== 'planned' || task.overdue;
}

export function state_of(task: Task): { tone: Tone; word: 'safety' | 'late' | 'waits' | 'planned' } {
  if (task.urgency === 'safety') return { tone: 'stop', word: 'safety' };
  if (task.overdue) return { tone: 'stop', word: 'late' };
  if (task.urgency === 'waits_for_you') return { tone: 'mind', word: 'waits' };
  return { tone: 'calm', word: 'planned' };
}

export function place_of(task: Task): string {
  switch (task.subjectKind) {
    case 'match':
      return `/matches/${task.subject}`;
    case 'signal':
      return `/signals/${task.subject}`;
    case 'duty':
      return '/duties';
    case 'disclosure':
      return '/disclosures';
    case 'consent':
      return `/consents/${task.subject}`;
    case 'concern_report':
      return `/concern-reports/${task.subject}`;
    case 'inquiry':
      return `/inquiries/${task.subject}`;
    case 'handover':
      return `/handovers/${task.subject}`;
    case 'case':
      return `/cases/${task.subject}`;
    case 'agenda_item':
      return `/agenda-items/${task.subject}`;
    case 'commitment':
      return '/commitments';
    case 'plan':
      return `/plans/${task.subject}`;
    case 'report_back':
      return '/report-backs';
    case 'follow_up':
    case 'objection':
      return '/reference-index';
    case 'agreement':
      return `/agreements/${task.subject}`;
    default:
      return '/';
  }
}
