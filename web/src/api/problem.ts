import type { Problem as ProblemDocument } from './schema';

/** What the server refused, or why it could not be reached. `key` is the last part of the problem's type. */
export class Problem extends Error {
  readonly key: string;
  readonly status: number;
  readonly detail: string;
  readonly rule: string | undefined;
  readonly errors: { pointer: string; code: string; message: string }[];

  /** `wait`: how long the server asks to wait before the next attempt, in seconds. */
  constructor(
    document: ProblemDocument,
    readonly wait?: number,
  ) {
    super(document.title);
    this.name = 'Problem';
    this.key = document.type.replace(/^.*\//, '');
    this.status = document.status;
    this.detail = document.detail;
    this.rule = document.rule;
    this.errors = (document.errors ?? []).map(({ pointer = '', code = '', message = '' }) => ({
      pointer,
      code,
      message,
    }));
  }

  /** The message that belongs to one field, or nothing. A pointer to a part of the field counts as the field. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))?.message;
  }
}

/** The header Retry-After (RFC 9110, 10.2.3): seconds, or a moment. Whole seconds from now, or nothing. */
export function seconds_to_wait(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

/** No answer came: the line is broken or the server is away. Status 0 is never a status of HTTP. */
export function no_answer(): Problem {
  return new Problem({ type: '/problems/no-answer', title: 'no-answer', status: 0, detail: '' });
}

export function as_problem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ type: '/problems/page-error', title: 'page-error', status: 0, detail: String(error) });
}
