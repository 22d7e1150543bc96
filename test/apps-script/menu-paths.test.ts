// Where a sentence sends people in the menu, the item stands for everybody it is for: in the menu, or in the one inside it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  MENU,
  MORE_CAPTION,
  RARE_CAPTION,
  type MenuFunction,
  type Role,
  menuFor,
} from '../../apps-script/src/menu.ts';
import { read, root, sources } from '../house/sources.ts';

const papers = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const texts = [
  ...sources.map((file) => [file, read(file)] as const),
  ...papers.map((name) => [name, readFileSync(join(root, 'docs', name), 'utf8')] as const),
];
const paths = texts.flatMap(([file, text]) =>
  [...text.matchAll(/Samordning → ([^\n]{1,60})/g)].map(([, path = '']) => ({ file, path })),
);
const names = Object.keys(MENU) as MenuFunction[];

/** The item that a path ends at, where it names one. */
const itemAt = (path: string): MenuFunction | undefined =>
  names.find((name) => path.startsWith(MENU[name].caption));

/** A guide is for its reader; what the product says is for everybody. */
const guideOf: Record<string, Role> = {
  'koordinator.md': 'koordinator',
  'saksbehandler.md': 'saksbehandler',
};
const inside = { more: `${MORE_CAPTION} → `, rare: `${RARE_CAPTION} → ` };

describe('a path of the menu', () => {
  it.each(paths)('$file: $path', ({ file, path }) => {
    const [place = 'items', inner = ''] =
      Object.entries(inside).find(([, start]) => path.startsWith(start)) ?? [];
    const item = itemAt(path.slice(inner.length));
    expect(item).toBeDefined();
    const roles = MENU[item!].roles.filter((role) => (guideOf[file] ?? role) === role);
    expect(roles.length).toBeGreaterThan(0);
    const menus = roles.map((role) => menuFor([role])[place as 'items' | keyof typeof inside]);
    expect(menus.every((menu) => menu.includes(item!))).toBe(true);
  });
});
