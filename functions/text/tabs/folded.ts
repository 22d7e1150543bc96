// What a person is told who folded the columns of a tab, or unfolded them.
import { listWords } from '../../basics/list-words.ts';

/** What became of a tab's groups of columns: by name, and those that stay open since something there must be seen. */
export type Folded = { to: 'shown' | 'folded'; groups: string[]; open: string[] };

const forAll = 'Det gjelder for alle som ser fanen.';
const mustSee = 'noe der må fylles ut, rettes eller bekreftes';

export function foldedWords({ to, groups, open }: Folded): { title: string; message: string } {
  const names = listWords(groups.map((name) => `«${name}»`));
  if (groups.length + open.length === 0)
    return {
      title: 'Ingen grupper å folde',
      message:
        'Kolonnene i fanen er ikke samlet i grupper, så alt vises. Gruppene lages når arket settes opp på nytt.',
    };
  if (to === 'shown')
    return {
      title: 'Alle kolonner vises',
      message: `${names} er foldet ut. ${forAll} Velg det samme igjen for å folde kolonnene sammen.`,
    };
  const still =
    open.length > 0 ? `${listWords(open.map((name) => `«${name}»`))} blir stående åpen: ${mustSee}.` : '';
  if (groups.length === 0) return { title: 'Ingenting er foldet', message: still };
  const done = `${names} er foldet sammen. ${forAll} Det som står der, teller som før.`;
  return { title: 'Foldet sammen', message: [done, still].filter((text) => text !== '').join(' ') };
}
