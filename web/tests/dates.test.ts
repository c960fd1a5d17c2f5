import { describe, expect, it } from 'vitest';
import { day_and_time, partial_date, read_date, read_moment } from '../src/models/dates';

describe('A date', () => {
  it.each([
    ['6-12-2013', '2013-12-06'],
    ['06/12/2013', '2013-12-06'],
    ['6 12 2013', '2013-12-06'],
    ['2013-12-06', '2013-12-06'],
    ['29-2-2024', '2024-02-29'],
  ])('is read as people write it: %s', (text, date) => {
    expect(read_date(text)).toBe(date);
  });
  it.each(['', '31-2-2026', '29-2-2023', '6-12-13', '6-13-2013', 'gisteren', '0-0-2013', '1-2-3-4'])(
    'is not guessed from %j',
    (text) => {
      expect(read_date(text)).toBeUndefined();
    },
  );
  it('may have unknown parts where that is allowed', () => {
    expect(read_date('00-00-2013', true)).toBe('2013-00-00');
    expect(read_date('0-5-2013', true)).toBe('2013-05-00');
    expect(read_date('5-0-2013', true)).toBeUndefined();
    expect(partial_date('2013-00-00')).toBe('2013');
    expect(partial_date('2013-05-00')).toBe('5-2013');
  });
});

describe('A moment', () => {
  it('is said on an Amsterdam clock, in summer and in winter', () => {
    expect(read_moment('24-11-2026', '14:30')).toBe('2026-11-24T13:30:00Z');
    expect(read_moment('24-7-2026', '14.30')).toBe('2026-07-24T12:30:00Z');
    expect(day_and_time('2026-11-24T13:30:00Z', 'nl')).toContain('14:30');
  });
  it('is right on the night the clock changes', () => {
    expect(read_moment('25-10-2026', '4:00')).toBe('2026-10-25T03:00:00Z');
    expect(read_moment('29-3-2026', '4:00')).toBe('2026-03-29T02:00:00Z');
  });
  it('is not guessed', () => {
    expect(read_moment('24-11-2026', '25:00')).toBeUndefined();
    expect(read_moment('31-2-2026', '10:00')).toBeUndefined();
  });
});
