// Which licences may be in what ships, and in what the repository is built and tried with.
import { z } from 'zod';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), link: z.boolean().optional() }),
  ),
});

/** Ask for nothing more than a notice. */
const free = new Set(
  'MIT MIT-0 ISC 0BSD Apache-2.0 BSD BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 Unlicense CC0-1.0 Python-2.0'.split(
    ' ',
  ),
);
/** A list of names under CC-BY-3.0 that comes with the functions framework; and one whose package names none: MIT, by the text in it. */
const shippedAllTheSame = new Set(['spdx-exceptions', 'png-js']);
/** Tools that are run here and go nowhere: MPL-2.0 but for the last, whose licence (Apache-2.0) lies beside it. */
const onlyHere = /^(@cdktf\/hcl2json|axe-core|lightningcss(-[\w-]+)?|@univerjs\/telemetry)$/;

const isFree = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(/ OR | AND |\//)
    .every((one) => free.has(one));

export type Licences = { wrong: string[]; counts: Map<string, number> };

/** `lock` is the text of package-lock.json. What ships is what is not for development alone. */
export function judgeLicences(lock: string): Licences {
  const { packages } = lockFile.parse(JSON.parse(lock));
  const wrong: string[] = [];
  const counts = new Map<string, number>();
  for (const [path, { license = 'none', dev = false }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.replace(/^.*node_modules\//, '');
    const excepted = dev ? onlyHere.test(name) : shippedAllTheSame.has(name);
    if (!isFree(license) && !excepted) wrong.push(`${name}: ${license}`);
    if (!dev) counts.set(license, (counts.get(license) ?? 0) + 1);
  }
  return { wrong, counts };
}
