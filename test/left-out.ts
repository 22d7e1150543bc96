// Says loudly which suite did not run on this machine; on CI that is a failure.

/** Names the suite and the reason on stderr. Throws when CI=true. */
export function leftOut(suite: string, why: string): void {
  const message = `LEFT OUT: ${suite}. ${why}`;
  process.stderr.write(`\n${message}\n`);
  if (process.env['CI'] === 'true') throw new Error(message);
}
