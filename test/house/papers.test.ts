// The papers stay true: what they name exists, what exists is named, and the guides use the words of the workbook.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MENU, MENU_CAPTION, MORE_CAPTION, RARE_CAPTION } from '../../apps-script/src/menu.ts';
import { behov, behovPrefix } from '../../functions/domain/tabs/behov.ts';
import { fixedTabs } from '../../functions/domain/tabs/index.ts';
import type { TabDefinition } from '../../functions/domain/sheet/column.ts';
import type { Parameter } from '../../functions/domain/plan/parameter.ts';
import { planParameters } from '../../functions/domain/plan/parameters.ts';
import { refusalTexts } from '../../functions/text/answers/refusals.ts';
import { statusColours } from '../../functions/text/words/status.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const topmost = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const papers = [...topmost, 'terraform/README.md', 'apps-script/README.md', ...docs];
const all = [...topmost, ...docs].map(read).join('\n');

/** What GitHub makes of a heading. */
const anchorsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('what the papers name', () => {
  it.each(papers)('%s links only to what exists', (paper) => {
    const links = [...read(paper).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    const missing = links.filter((to) => {
      if (/^https?:/.test(to)) return false;
      const [path = '', anchor] = to.split('#');
      const file = path === '' ? paper : normalize(join(dirname(paper), path));
      return !existsSync(join(root, file)) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
    expect(missing).toEqual([]);
  });
  it.each(papers)('%s names only files and folders that exist', (paper) => {
    const rooms = '(?:functions|apps-script|desk|test|terraform|docs|\\.ci|\\.github)';
    const named = read(paper).matchAll(new RegExp(`(?<![\\w./-])${rooms}/[\\w./-]*[\\w/]`, 'g'));
    const missing = [...named].map(([path]) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
  it('is no place on anybody’s machine', () => {
    expect(/(?<![\w.])\/(work|tmp|home|Users|root)\//.exec(all)?.[0]).toBeUndefined();
  });
});

describe('the commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const short = new Set(['start', 'test']);
  const named = [...all.matchAll(/npm (?:run (?:--silent |-s )?)?([a-z][\w:-]*)/g)].map(
    ([, name = '']) => name,
  );
  it('that are named exist', () => {
    const ofNpm = new Set(['ci', 'warns', 'in']);
    expect(named.filter((name) => !ofNpm.has(name) && !(name in scripts))).toEqual([]);
  });
  it('that exist are named', () => {
    const told = new Set([...all.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name));
    expect(Object.keys(scripts).filter((name) => !told.has(name) && !short.has(name))).toEqual([]);
    for (const name of short) expect(all).toContain(`npm ${name}`);
  });
});

describe('the README', () => {
  it('is short', () => {
    expect(read('README.md').split('\n').length - 1).toBeLessThanOrEqual(110);
  });
  it('shows every room', () => {
    const rooms = readdirSync(join(root, 'functions'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `\`functions/${name}/\``);
    expect(rooms.filter((room) => !read('README.md').includes(room))).toEqual([]);
  });
});

describe('the walk', () => {
  const [, ofRow = '', ofAmount = ''] = read('docs/the-walk.md').split(/^## /m);
  it.each([ofRow, ofAmount])('enters no file twice', (walk) => {
    const entered = [...walk.matchAll(/^ *\d+\. `([^`]+)`/gm)].map(([, file]) => file);
    expect(entered.length).toBeGreaterThan(15);
    expect(entered.filter((file, at) => entered.indexOf(file) !== at)).toEqual([]);
  });
});

describe('a decision', () => {
  const decisions = docs.filter((file) => file.startsWith('docs/decisions/'));
  it.each(decisions)('%s has its date, what else could have been, and its line in the index', (file) => {
    const [, year = '', month = '', day = ''] = /(\d{4})-(\d{2})-(\d{2})-/.exec(file) ?? [];
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const said = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
    const text = read(file);
    expect(text.split('\n')[2]).toBe(said);
    for (const part of ['**Context.**', '**Choice.**', '**Alternatives.**']) expect(text).toContain(part);
    expect(read('docs/README.md')).toContain(`[${text.split('\n')[0]?.replace('# ', '')}](${file.slice(5)})`);
  });
});

describe('the guides', () => {
  const tabs: TabDefinition[] = [behov, ...Object.values(fixedTabs)];
  const parameters: Parameter[] = Object.values(planParameters);
  const captions = new Set<string>(Object.values(MENU).map(({ caption }) => caption));
  const known = new Set<string>([
    behovPrefix.trim(),
    MENU_CAPTION,
    ...Object.keys(fixedTabs),
    ...tabs.flatMap(({ columns }) => columns.flatMap(({ header, choices = [] }) => [header, ...choices])),
    ...parameters.map(({ label }) => label),
    ...Object.keys(statusColours),
    'Alle',
    'kursiv',
  ]);
  const guides = ['docs/koordinator.md', 'docs/saksbehandler.md'];
  const italics = (file: string): string[] =>
    [...read(file).matchAll(/(?<!\*)(\*|\*\*\*)(?!\*)([^*]+?)\1(?!\*)/g)].map(([, , text = '']) =>
      text.replaceAll(/\s+/g, ' '),
    );
  it.each(guides)('%s calls things what the workbook calls them', (file) => {
    const words = italics(file).filter((text) => !text.includes('→'));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });
  it.each(guides)('%s finds every act in the menu', (file) => {
    const ways = italics(file).filter((text) => text.includes('→'));
    const wrong = ways.filter((way) => {
      const [menu, ...rest] = way.split(' → ');
      const act = rest.at(-1) ?? '';
      const isInner = rest.length === 1 || [MORE_CAPTION, RARE_CAPTION].includes(rest[0] ?? '');
      return menu !== MENU_CAPTION || !captions.has(act) || !isInner;
    });
    expect(ways.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
  it.each(guides)('%s names refusals by their titles', (file) => {
    const table = read(file).split('| Du ser | Gjør dette |')[1] ?? '';
    const titles = [...table.matchAll(/^\| ([^|]+?) \|/gm)].map(([, title = '']) => title).slice(1);
    const told = new Set<string>(Object.values(refusalTexts).map(({ title }) => title));
    const ofOurs = ['Ikke kontrollert ennå', 'Noe gikk galt hos oss'];
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.filter((title) => !told.has(title) && !ofOurs.includes(title))).toEqual([]);
  });
});
