// Plain text on the clipboard is read cell by cell, as spreadsheets write it.
import { expect, it } from 'vitest';
import { readCells, tableOf } from '../../desk/page/panels/plain-table.ts';

it.each<[what: string, text: string, cells: string[][]]>([
  ['nothing', '', [['']]],
  ['one cell', 'a b', [['a b']]],
  ['lines of every kind', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
  ['a line break at the end', 'a\tb\n', [['a', 'b']]],
  ['an empty line', 'a\n\nb', [['a'], [''], ['b']]],
  ['empty cells at both ends', '\ta\t', [['', 'a', '']]],
  ['a line break and a tab in quotes', '"a\n\tb"\tc', [['a\n\tb', 'c']]],
  ['doubled quotes', '"si ""hei"""\tb', [['si "hei"', 'b']]],
  ['quotes that are no quotes', '5" rør\t"a" b\t"åpen\nc', [['5" rør', '"a" b', '"åpen'], ['c']]],
])('%s', (_what, text, cells) => expect(readCells(text)).toEqual(cells));

it('text is text in the table, and a single cell is none', () => {
  expect(tableOf('<b>a & b</b>\t"1\n2"')).toBe(
    '<table><tr><td>&lt;b&gt;a &amp; b&lt;/b&gt;</td><td>1<br>2</td></tr></table>',
  );
  expect(tableOf('a')).toBeUndefined();
});
