// Dates as people write and read them. The server speaks UTC and ISO; the page shows Europe/Amsterdam.

const zone = 'Europe/Amsterdam';
const locale = (language: string) => (language === 'en' ? 'en-GB' : 'nl-NL');

export function day_of(moment: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone: zone, day: 'numeric', month: 'long' }).format(
    new Date(moment),
  );
}
export function day_with_year(moment: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(moment));
}
export function day_and_time(moment: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment));
}
export function short_day_and_time(moment: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment));
}
export function time_of(moment: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
}
/** A date without a time ("2026-11-24"), said in words. Its day does not depend on where the reader is. */
export function plain_day(date: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${date.slice(0, 10)}T12:00:00Z`));
}

/** The hour of the day in Amsterdam, for the greeting. */
export function hour_now(now: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hour12: false }).format(now));
}
export function today(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
}

/** "2013-12-06" as "6-12-2013"; unknown parts are left open: "2013-00-00" as "2013". */
export function partial_date(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const parts = [day, month].filter((part) => part !== '00' && part !== '').map((part) => String(Number(part)));
  return [...parts, year === '0000' ? '?' : year].join('-');
}

/**
 * Reads "6-12-2013", "06/12/2013", "6 12 2013" or "2013-12-06" as "2013-12-06". With `unknown_parts`, 00 is allowed for
 * day and month. Nothing when it is not a date.
 */
export function read_date(text: string, unknown_parts = false): string | undefined {
  const numbers = text.trim().split(/[-/. ]+/);
  if (numbers.length !== 3 || numbers.some((number) => !/^\d{1,4}$/.test(number))) return undefined;
  const turned = numbers[0]!.length === 4 ? [...numbers].reverse() : numbers;
  const [day, month, year] = turned.map(Number) as [number, number, number];
  if (turned[2]!.length !== 4) return undefined;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (unknown_parts && (day === 0 || month === 0))
    return month > 12 || day > 31 || (month === 0 && day > 0) ? undefined : iso;
  const date = new Date(`${iso}T12:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== day || date.getUTCMonth() + 1 !== month) return undefined;
  return iso;
}

/** A date and a time on an Amsterdam clock, as a moment in UTC. Nothing when they are not a date and a time. */
export function read_moment(date_text: string, time_text: string): string | undefined {
  const date = read_date(date_text);
  const time = /^(\d{1,2})[:.](\d{2})$/.exec(time_text.trim());
  if (!date || !time || Number(time[1]) > 23 || Number(time[2]) > 59) return undefined;
  const as_utc = new Date(`${date}T${time[1]!.padStart(2, '0')}:${time[2]}:00Z`);
  const wanted = as_utc.getTime();
  // The offset of Amsterdam is found by asking what its clock says, twice, because it may change in between.
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess = wanted - offset_milliseconds(new Date(guess));
  return new Date(guess).toISOString().replace('.000Z', 'Z');
}

function offset_milliseconds(moment: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const there = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour') % 24,
    part('minute'),
    part('second'),
  );
  return there - Math.floor(moment.getTime() / 1000) * 1000;
}

/** A moment as the two texts of a form: date and time on an Amsterdam clock. */
export function as_texts(moment: string): { date: string; time: string } {
  const date = new Date(moment);
  return {
    date: new Intl.DateTimeFormat('nl-NL', {
      timeZone: zone,
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
    }).format(date),
    time: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(date),
  };
}
