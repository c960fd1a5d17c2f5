import { describe, expect, it } from 'vitest';
import type { FridgeSheet } from '../src/api/schema';
import { densities, fridge_sheet_model, without_numbers } from '../src/models/fridge_sheet';

const sheet = (goals: number, lines: number, text = 'gaat bij ruzie naar buiten en belt oom Ruud.'): FridgeSheet => ({
  agreedOn: '2026-11-20',
  goals: Array.from({ length: goals }, (_, index) => ({
    number: index + 1,
    goal: 'Niemand wordt geslagen of bedreigd',
    lines: Array.from({ length: lines }, () => ({ who: 'Mama', does: text })),
  })),
  whenItGoesWrong: [{ name: 'Oom Ruud', phone: '06 00 00 00 00' }],
});

describe('The sheet for the fridge', () => {
  it('has large letters for a short plan', () => {
    expect(fridge_sheet_model(sheet(3, 3))).toMatchObject({ density: 'roomy', fits: true });
  });
  it('has smaller letters for a longer plan, and never larger ones', () => {
    const used = [1, 3, 5, 7, 9, 11].map((goals) => densities.indexOf(fridge_sheet_model(sheet(goals, 3)).density));
    expect(used).toEqual([...used].sort());
    expect(new Set(used).size).toBeGreaterThan(2);
  });
  it('says so when a plan does not fit one A4', () => {
    expect(fridge_sheet_model(sheet(20, 6)).fits).toBe(false);
  });
  it('holds no citizen service number, but does hold telephone numbers', () => {
    const model = fridge_sheet_model(sheet(1, 1, 'heeft nummer 999999369 en belt 0612345678.'));
    expect(model.goals[0]!.lines[0]!.does).toBe('heeft nummer … en belt 0612345678.');
    expect(model.number_removed).toBe(true);
    expect(fridge_sheet_model(sheet(1, 1)).number_removed).toBe(false);
  });
  it('leaves nine digits alone that are no citizen service number', () => {
    expect(without_numbers('123456789')).toBe('123456789');
    expect(without_numbers('1999999369')).toBe('1999999369');
  });
});
