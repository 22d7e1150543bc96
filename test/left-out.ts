// Says loudly which suite did not run on this machine; on CI that is a failure.

/** Names the suite and the reason on stderr. Throws when CI=true, unless CI may do without it. */
export function leftOut(suite: string, why: string, { neededOnCi = true } = {}): void {
  const message = `LEFT OUT: ${suite}. ${why}`;
  process.stderr.write(`\n${message}\n`);
  if (neededOnCi && process.env['CI'] === 'true') throw new Error(message);
}
