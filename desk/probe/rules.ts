// The rules as google-rules.md writes them, and what performs each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aboutCells } from './kinds/cells.ts';
import { aboutLines } from './kinds/lines.ts';
import { aboutOverlays } from './kinds/overlays.ts';
import { aboutWhole } from './kinds/whole.ts';
import { protections } from './protections.ts';
import { quotas } from './quotas.ts';
import type { Performers } from './subject.ts';
import { typing } from './typing.ts';
import { workbook } from './workbook.ts';

/** `known` is `known`, or `[U]` for what nobody here could find either way. */
export type Rule = { rule: string; request: string; answer: string; source: string; known: string };

const text = readFileSync(join(import.meta.dirname, '../google-rules.md'), 'utf8');

export const rules: Rule[] = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule |'))
  .map((line) => {
    const [rule = '', request = '', answer = '', source = '', known = ''] = line
      .slice(1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|').replaceAll(/^`|`$/g, ''));
    return { rule, request, answer, source, known };
  });

/** What can only be tried by a person in a browser, a line each. */
export const byHand: string[] = text
  .slice(text.indexOf('## To be tried by hand'))
  .split('\n')
  .filter((line) => line.startsWith('- '))
  .map((line) => line.slice(2));

export const performers: Performers = {
  ...protections,
  ...workbook,
  ...aboutCells,
  ...aboutLines,
  ...aboutWhole,
  ...aboutOverlays,
  ...typing,
  ...quotas,
};
