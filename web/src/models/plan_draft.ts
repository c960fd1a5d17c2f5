// A plan while it is being written: goals in order of rank, moved one place at a time, and what differs from another
// version.
import type { CallEntry, Goal, NextTime, PlanAction, PlanContent, PlanPhase, PlanView } from '../api/schema';
import { read_moment } from './dates';

export type DraftGoal = Goal & { key: string };
export type PlanDraft = {
  goals: DraftGoal[];
  next_date: string;
  next_time: string;
  next_place: string;
  calls: CallEntry[];
};

let count = 0;
const new_key = () => `goal-${(count += 1)}`;

export function empty_action(): PlanAction {
  return { who: '', what: '' };
}
export function empty_goal(phase: PlanPhase): DraftGoal {
  return { key: new_key(), phase, goal: '', effectOnSafety: '', actions: [empty_action()], ifBroken: '' };
}
export function empty_draft(): PlanDraft {
  return { goals: [empty_goal('safety')], next_date: '', next_time: '', next_place: '', calls: [] };
}

export function draft_of(plan: PlanContent, show: (moment: string) => { date: string; time: string }): PlanDraft {
  const next = plan.nextTime && show(plan.nextTime.at);
  return {
    goals: (plan.goals ?? []).map((goal) => ({ ...goal, key: new_key() })),
    next_date: next?.date ?? '',
    next_time: next?.time ?? '',
    next_place: plan.nextTime?.place ?? '',
    calls: plan.callList ?? [],
  };
}

/** The same list with one goal a place up (-1) or down (+1); at the edge nothing changes. */
export function moved<T>(list: T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return list;
  const result = [...list];
  [result[from], result[to]] = [result[to]!, result[from]!];
  return result;
}

export type DraftFault =
  { kind: 'no_goals' } | { kind: 'goal' | 'effect' | 'broken' | 'action'; goal: number } | { kind: 'next' };

/** What is still missing. A goal without its effect on safety, or without someone who does something, is a wish. */
export function faults(draft: PlanDraft): DraftFault[] {
  const found: DraftFault[] = [];
  if (draft.goals.length === 0) found.push({ kind: 'no_goals' });
  draft.goals.forEach((goal, index) => {
    if (!goal.goal.trim()) found.push({ kind: 'goal', goal: index });
    if (!goal.effectOnSafety.trim()) found.push({ kind: 'effect', goal: index });
    if (!goal.actions.some((action) => action.who.trim() && action.what.trim()))
      found.push({ kind: 'action', goal: index });
    if (!goal.ifBroken.trim()) found.push({ kind: 'broken', goal: index });
  });
  const filled = [draft.next_date, draft.next_time, draft.next_place].filter((part) => part.trim()).length;
  if (filled > 0 && (filled < 3 || !read_moment(draft.next_date, draft.next_time))) found.push({ kind: 'next' });
  return found;
}

/** As it is sent: trimmed, empty lines and empty members left out. */
export function sent_plan(draft: PlanDraft): Required<Pick<PlanContent, 'goals'>> & PlanContent {
  const at = read_moment(draft.next_date, draft.next_time);
  const next: NextTime | undefined = at && draft.next_place.trim() ? { at, place: draft.next_place.trim() } : undefined;
  return {
    goals: draft.goals.map((goal) => ({
      phase: goal.phase,
      goal: goal.goal.trim(),
      effectOnSafety: goal.effectOnSafety.trim(),
      actions: goal.actions.filter((action) => action.who.trim() && action.what.trim()).map(sent_action),
      ifBroken: goal.ifBroken.trim(),
    })),
    ...(next ? { nextTime: next } : {}),
    callList: draft.calls
      .map((call) => ({ name: call.name.trim(), phone: call.phone.trim() }))
      .filter((call) => call.name && call.phone),
  };
}

function sent_action(action: PlanAction): PlanAction {
  const filled = (text: string | undefined) => (text?.trim() ? text.trim() : undefined);
  const [when, to, reports_when] = [filled(action.when), filled(action.reportsTo), filled(action.reportsWhen)];
  return {
    who: action.who.trim(),
    what: action.what.trim(),
    ...(when ? { when } : {}),
    ...(to ? { reportsTo: to } : {}),
    ...(reports_when ? { reportsWhen: reports_when } : {}),
  };
}

export type Difference = { kind: 'added' | 'removed' | 'changed' | 'moved'; goal: string; from?: number; to?: number };

/** What another version did to the goals that we started from. A goal is the same goal while its words are the same. */
export function differences(before: Pick<PlanView, 'goals'> | undefined, after: Pick<PlanView, 'goals'>): Difference[] {
  const old = before?.goals ?? [];
  const found: Difference[] = [];
  after.goals.forEach((goal, to) => {
    const from = old.findIndex((each) => each.goal === goal.goal);
    if (from < 0) found.push({ kind: 'added', goal: goal.goal, to });
    else if (JSON.stringify(old[from]) !== JSON.stringify(goal))
      found.push({ kind: 'changed', goal: goal.goal, from, to });
    else if (from !== to) found.push({ kind: 'moved', goal: goal.goal, from, to });
  });
  old.forEach((goal, from) => {
    if (!after.goals.some((each) => each.goal === goal.goal)) found.push({ kind: 'removed', goal: goal.goal, from });
  });
  return found;
}
