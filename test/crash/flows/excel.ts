// A tab to Excel and home again.
import { at, filesOf } from '../../ports/excel-file.ts';
import { memoryExcel } from '../../ports/memory-excel.ts';
import type { Round } from '../../flows/round/round.ts';
import { type CrashFlow, ask, byVerb } from '../flow.ts';
import { after, called, fosen, stages, tab, typed } from './stages.ts';

/** What the person chose: the file where both have changed, the good rows where others stay out. */
type Chosen = { chooseFile?: true; goodRows?: true };
type Given = { file: string; previewHash: string; apply: true } & Chosen;

/** What was shown of each round's file, by which the act says yes. */
const shown = new Map<string, Given>();

/** Takes the tab out, types in the file, and has what it would change shown. */
const brought =
  (name: string, more: Chosen) =>
  async (round: Round): Promise<void> => {
    const out = await round.call('export', tab, fosen);
    if (more.chooseFile) typed(tab, 1, { soughtOwner: '11 111' })(round);
    const file = await filesOf(memoryExcel()).typeIn(String(out.body['file']), ([first = [], ...others]) => {
      first[at('soughtOwner')] = 54_321;
      if (more.goodRows) others[0]![at('soughtOwner')] = 'mye';
      return [first, ...others, ['', '', 31, 'Nytt i filen', 'skole']];
    });
    const { body } = await round.call('import', tab, fosen, { file, ...more });
    shown.set(name, { file, previewHash: String(body['previewHash']), apply: true, ...more });
  };

const importing = (name: string, more: Chosen = {}): CrashFlow => ({
  name,
  through: ['import'],
  begin: after(stages.planted, called('check', tab, fosen), brought(name, more)),
  async act(process) {
    const came = await ask(process, ['import', tab, fosen], shown.get(name));
    // Whoever is told that the preview no longer holds is shown it again, and says yes to what is left.
    if (!came.told.includes('preview-stale') && !came.told.includes('previewStale')) return came;
    const { previewHash: _, apply: __, ...file } = shown.get(name)!;
    const { body } = await process.call('import', tab, fosen, file);
    const yes = { ...shown.get(name), previewHash: String(body['previewHash']) };
    const { status, body: told } = await process.call('import', tab, fosen, yes);
    return { status, told: JSON.stringify(told) };
  },
});

export const excel: CrashFlow[] = [
  byVerb('export', stages.planted, ['export', tab, fosen]),
  byVerb('print', stages.planted, ['print', tab, fosen]),
  importing('import'),
  importing('import where both have changed', { chooseFile: true }),
  importing('import of the good rows', { goodRows: true }),
];
