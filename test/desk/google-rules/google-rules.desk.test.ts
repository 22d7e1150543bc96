// desk/google-rules.md, executed: each row is done at the desk and must be answered as it stands there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRules } from './perform.ts';
import { protections } from './protections.ts';
import { quotas } from './quotas.ts';
import { workbook } from './workbook.ts';

/** A colleague's rows come with a file of performers beside these. */
const performers = { ...protections, ...workbook, ...quotas };

const text = readFileSync(join(import.meta.dirname, '../../../desk/google-rules.md'), 'utf8');
const rules = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule |'))
  .map((line) => {
    const [rule = '', request = '', answer = '', source = '', known = ''] = line
      .slice(1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|').replaceAll(/^`|`$/g, ''));
    return { rule, request, answer, source, known };
  });

describe('Google’s rules', () => {
  it.each(rules)('$rule: $request', async ({ rule, answer }) => {
    const perform = performers[rule];
    expect(perform).toBeTypeOf('function');
    expect(await perform?.(await openRules())).toBe(answer);
  });

  it('are all in the table, each with a source and whether it is known', () => {
    expect(Object.keys(performers).toSorted()).toEqual(rules.map(({ rule }) => rule).toSorted());
    const told = rules.filter(({ source, known }) => source !== '' && ['known', '[U]'].includes(known));
    expect(told).toEqual(rules);
  });
});
