// A link to a tab of the same workbook, as a formula of ours; the title is text, whatever stands in it.
import { quoted } from './pieces.ts';

export const linkTo = (sheetId: number, title: string): { formula: string } => ({
  formula: `=HYPERLINK("#gid=${sheetId}";${quoted(title)})`,
});
