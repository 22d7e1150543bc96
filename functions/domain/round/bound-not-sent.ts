// Commitments of networks that have not sent their report: told at their cells, since they do not count yet (D18).
import { type Finding, finding } from '../sheet/finding.ts';
import { formatKroner } from '../../basics/kroner.ts';
import type { Network } from './network.ts';

/** `sent` are the networks whose report lies with the county governor; `column` is that of the commitments. */
export const boundNotSent = (
  networks: Network[],
  sent: ReadonlySet<string>,
  column: number | undefined,
): Finding[] =>
  networks.flatMap(({ name, commitment = 0, place }): Finding[] =>
    commitment === 0 || sent.has(name) || column === undefined
      ? []
      : [
          finding(
            'boundNotSent',
            { severity: 'tells', places: [{ ...place, column }] },
            { network: name, amount: formatKroner(commitment) },
          ),
        ],
  );
