// The pack of a run out of the page that shows it.
import { caseWorker } from '../../seeded.ts';
import type { Round } from '../round/round.ts';

/** The text to copy, as the page shows it. */
export async function packIn(round: Round): Promise<string> {
  const { body } = await round.call('pack', 'Start', caseWorker);
  const [, text = ''] = /<textarea readonly>\n(.*)<\/textarea>/s.exec(String(body['html'])) ?? [];
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
