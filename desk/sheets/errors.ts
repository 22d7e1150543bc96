// What the Sheets server answers when it cannot do what it was asked, in Google's shape.

const STATUS: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  429: 'RESOURCE_EXHAUSTED',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
};

/** A refusal with the HTTP code that Google uses for it. */
export class SheetsError extends Error {
  readonly code: number;
  readonly retryAfterSeconds: number | undefined;
  constructor(code: number, message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = 'SheetsError';
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
  /** `{error: {code, message, status}}` */
  toJSON() {
    return { error: { code: this.code, message: this.message, status: STATUS[this.code] ?? 'INTERNAL' } };
  }
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Somebody touched a cell that is not theirs; `a1` is the first such cell of `tab`, `why` what its lock is called. */
export class ProtectedError extends SheetsError {
  readonly tab: string;
  readonly a1: string;
  readonly why: string;
  constructor(tab: string, a1: string, why: string, request = '') {
    super(400, `${request}${PROTECTED}`);
    this.name = 'ProtectedError';
    this.tab = tab;
    this.a1 = a1;
    this.why = why;
  }
}

export const invalid = (message: string): SheetsError => new SheetsError(400, message);

/** The desk knows only what the product uses; the rest is named rather than passed over. */
export const unsupported = (what: string): SheetsError =>
  new SheetsError(501, `The desk does not support ${what}.`);

/** A required part of a request, or 400 with its name. */
export const required = <T>(part: T | null | undefined, name: string): T => {
  if (part === null || part === undefined) throw invalid(`Missing required field: ${name}`);
  return part;
};
