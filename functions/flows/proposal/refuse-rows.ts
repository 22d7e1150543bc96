// Why rows that were sent are refused now: what had been let pass was taken back since, or the rules are others.
import type { RefusedRow } from '../../domain/proposal/refused-now.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Reads } from '../../ports.ts';
import { refusedLines } from '../../text/answers/proposing.ts';
import { sentenceOf } from '../../text/findings/catalogue.ts';
import type { NetworkFile } from '../job/load-stored.ts';

/** Says what bound: `tx` is asked only of the networks that have such a row. */
export async function refuseRows(tx: Reads, files: NetworkFile[], refused: RefusedRow[]): Promise<Refusal> {
  const back = await takenBackSince(tx, files, new Set(refused.map(({ network }) => network)));
  const takenBack = refused.filter(({ id, finding }) => back.has(`${id} ${finding.code}`)).length;
  const rows = refused.map(({ id, network, finding }) => ({ id, network, sentence: sentenceOf(finding) }));
  return refuse('rowsRefusedNow', { takenBack, others: refused.length - takenBack }, refusedLines(rows));
}

/** Each row and code of a finding that was let pass when its report was sent, and taken back after. */
async function takenBackSince(
  tx: Reads,
  files: NetworkFile[],
  networks: ReadonlySet<string>,
): Promise<Set<string>> {
  const since = new Set<string>();
  for (const { network, stored } of files) {
    if (!networks.has(network.name)) continue;
    const { report } = stored;
    const sentAt = report && 'submittedAt' in report ? (report.submittedAt ?? '') : '';
    for (const { at, what, facts } of await tx.list('event', network.name))
      if (what === 'takeBack' && at >= sentAt)
        for (const code of String(facts['codes']).split(', ')) since.add(`${facts['row']} ${code}`);
  }
  return since;
}
