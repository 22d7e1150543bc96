// One JSON line per job on standard output: facts and counts, in the form that Cloud Logging reads.
import { type Facts, type Log, word } from '../ports.ts';

/** `write` takes one line. Texts that are not words are hidden; of a fault its kind, code and place are told. */
export const createLog = (
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  always: Facts = {},
): Log => {
  const tell = (severity: string, message: string, facts: Facts, more: object = {}): void =>
    write(JSON.stringify({ severity, message, ...hideTexts({ ...always, ...facts }), ...more }));
  return {
    fact: (name, facts) => tell('INFO', name, facts),
    fault: (name, error, facts = {}) => tell('ERROR', name, facts, describeFault(error)),
    with: (facts) => createLog(write, { ...always, ...facts }),
  };
};

/** Callers are held to words by their types; this holds those who got around it. */
const hideTexts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? word(value) : value]),
  );

const LONGEST = 200;
/** Signs of a message that are looked through at all: a server may repeat all that it was sent. */
const LOOKED_THROUGH = 2000;

/** What may quote a person's text or address is masked: servers repeat what they were sent. */
function maskTexts(message: string): string {
  const masked = message
    .slice(0, LOOKED_THROUGH)
    .replaceAll(/[^\s@<>"'«»()]+@[^\s@<>"'«»()]+/g, '[address]')
    .replaceAll(/"[^"]*"|'[^']*'|«[^»]*»|“[^”]*”|‘[^’]*’/g, '[text]');
  // A text whose end was cut off has no sign there.
  const whole = message.length > LOOKED_THROUGH ? masked.replace(/["'«“‘][^]*$/, '[text]') : masked;
  return whole.replaceAll(/\s+/g, ' ').slice(0, LONGEST);
}

function describeFault(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: string | number };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: word(error.name),
    reason: maskTexts(error.message),
    ...(code === undefined ? {} : { code: word(String(code)) }),
    stack: [error.name, ...frames].join('\n'),
  };
}
