// What stands on the sheet for the fridge, and how small it must be to fit one A4. Only what, who, when and whom to
// call: no citizen service number, no reason for care, no name of a service's logo (look/README.md, features J2).
import type { FridgeSheet } from '../api/schema';
import { passes_eleven_test } from './bsn';

export type Density = 'roomy' | 'normal' | 'tight' | 'tightest';
export const densities: Density[] = ['roomy', 'normal', 'tight', 'tightest'];

/** How much of an A4 with 16 mm margins each density holds: lines, and characters per line of text. */
const capacity: Record<Density, { lines: number; characters: number }> = {
  roomy: { lines: 30, characters: 58 },
  normal: { lines: 36, characters: 68 },
  tight: { lines: 44, characters: 80 },
  tightest: { lines: 53, characters: 94 },
};

export type SheetModel = Pick<FridgeSheet, 'goals' | 'whenItGoesWrong'> & {
  density: Density;
  fits: boolean;
  /** A citizen service number stood in a text and was left out. */
  number_removed: boolean;
};

export function fridge_sheet_model(sheet: FridgeSheet): SheetModel {
  let number_removed = false;
  const clean = (text: string) => {
    const result = without_numbers(text);
    if (result !== text) number_removed = true;
    return result;
  };
  const goals = sheet.goals.map((goal) => ({
    number: goal.number,
    goal: clean(goal.goal),
    lines: goal.lines.map((line) => ({ who: clean(line.who), does: clean(line.does) })),
  }));
  const whenItGoesWrong = sheet.whenItGoesWrong.map((call) => ({ name: clean(call.name), phone: call.phone }));
  const density = densities.find((each) => lines_needed(goals, whenItGoesWrong, each) <= capacity[each].lines);
  return { goals, whenItGoesWrong, density: density ?? 'tightest', fits: density !== undefined, number_removed };
}

function lines_needed(goals: SheetModel['goals'], calls: SheetModel['whenItGoesWrong'], density: Density): number {
  const { characters } = capacity[density];
  const lines = (text: string, width = characters) => Math.max(1, Math.ceil(text.length / width));
  const head = 4.5;
  const body = goals.reduce(
    (sum, goal) =>
      sum +
      1.4 +
      1.35 * lines(goal.goal, characters * 0.72) +
      goal.lines.reduce((all, line) => all + lines(`${line.who} ${line.does}`) + 0.15, 0),
    0,
  );
  const box = 3.8 + calls.length * 1.1;
  return head + body + box;
}

/** Nine digits that pass the eleven test are a citizen service number, and do not belong on a fridge. */
export function without_numbers(text: string): string {
  return text.replace(/(?<!\d)\d{9}(?!\d)/g, (digits) => (passes_eleven_test(digits) ? '…' : digits));
}
