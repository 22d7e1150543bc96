// Asks the registry which of the locked versions have known faults of security.
import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const counts = z.object({ low: z.int(), moderate: z.int(), high: z.int(), critical: z.int() });
const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
  metadata: z.object({ vulnerabilities: counts }),
});

/** `silent` is why the registry gave no answer; `found` names what it knows, worst first. */
export type Audit = { silent: string } | { found: { name: string; severity: string; range: string }[] };

const order = ['critical', 'high', 'moderate', 'low'];

/** The text that `npm audit --json` prints; anything but a report is silence, never a clean bill. */
export function readAudit(printed: string): Audit {
  const json = ((): unknown => {
    try {
      return JSON.parse(printed);
    } catch {
      return undefined;
    }
  })();
  const read = report.safeParse(json);
  if (!read.success) {
    const { message } = z.object({ message: z.string() }).catch({ message: 'no report' }).parse(json);
    return { silent: message.split('\n', 1)[0] ?? '' };
  }
  const found = Object.entries(read.data.vulnerabilities).map(([name, { severity, range }]) => ({
    name,
    severity,
    range,
  }));
  return { found: found.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)) };
}

/** `part` is `--omit=dev` for what ships, or nothing for all. */
export const askRegistry = (root: string, ...part: string[]): Audit =>
  readAudit(
    spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=30000', ...part], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    }).stdout,
  );
