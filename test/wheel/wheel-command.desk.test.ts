// npm run wheel, as a person runs it: the year's deadlines on a day, what is due, the calendar file, and what it refuses.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../desk/run-command.ts';
import { readCalendar, unescaped } from './read-calendar.ts';

const run = (...words: string[]) => runCommand('functions/commands/wheel.ts', words);
const rowOf = (out: string, what: string): string =>
  out
    .split('\n')
    .find((line) => line.includes(`  ${what}  `))
    ?.replaceAll(/ {2,}/g, ' | ') ?? '';

describe('the command', () => {
  it('prints the wheel of 2026 as it is on 28 January, and sends nothing', async () => {
    const { code, out, err } = await run('--on', '2026-01-28');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0]).toBe('Årshjul for 2026, onsdag 28. januar 2026');
    expect(rowOf(out, 'Behovsmelding')).toBe(
      'mandag 2. februar 2026 kl. 23.59 | 5 dager, 3 virkedager | Behovsmelding | nettverk | ja | Samarbeidsforum januar 2026: 1. februar',
    );
    expect(rowOf(out, 'Møte om forhåndsrammen')).toContain(' | passert | ');
    expect(out.match(/ kl\. 23\.59 {2,}/g)).toHaveLength(13);
    expect(out).toContain(
      '\nTil orientering: 1. februar 2026 er søndag. Fristen er 2. februar 2026 kl. 23.59.\n',
    );
    expect(out).toMatch(
      /Forfaller onsdag 28. januar 2026:\n {2}Ingenting. Neste gang er fredag 30. januar 2026.\n/,
    );
    expect(out).toMatch(/\nIngenting er sendt\. .*\n$/);
  });

  it('tells what is due on the day, and that the deadline is today', async () => {
    const due = await run('--on', '26.1.2026');
    expect(due.out).toMatch(
      /Forfaller mandag 26. januar 2026:\n {2}Påminnelse til nettverk, 5 virkedager før: Behovsmelding, frist mandag 2. februar 2026 kl. 23.59\n\n/,
    );
    const after = await run('--on', '2026-02-03');
    expect(after.out).toContain(
      '\n  Varsel om det som mangler, 1 virkedag etter: Behovsmelding, frist mandag',
    );
    const today = await run('--on', '2026-02-02');
    expect(rowOf(today.out, 'Behovsmelding')).toContain(' | i dag | ');
    expect(rowOf((await run('--on', '2026-01-30')).out, 'Behovsmelding')).toContain(
      ' | 3 dager, 1 virkedag | ',
    );
  });

  it('prints another round’s year, with the words of its scheme, and one party’s deadlines', async () => {
    const { out } = await run('--on', '2024-12-02', '--year', '2025', '--for', 'Nettverk');
    expect(out.split('\n')[0]).toBe('Årshjul for 2025, mandag 2. desember 2024');
    expect(rowOf(out, 'Beslutningsgrunnlag')).toContain('mandag 3. februar 2025 kl. 23.59 | 63 dager');
    expect(out.match(/ kl\. 23\.59 {2,}/g)).toHaveLength(4);
  });

  it('takes the year of the day when no other is said', async () => {
    expect((await run('--on', '2025-03-01')).out.split('\n')[0]).toBe(
      'Årshjul for 2025, lørdag 1. mars 2025',
    );
  });

  it('asks about today and this year when nothing else is said', async () => {
    const { code, out } = await run();
    const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Oslo' }).format(
      new Date(),
    );
    expect([code, out]).toEqual([0, expect.stringContaining(`Årshjul for ${year}, `)]);
  });

  it('writes a calendar file that can be read', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'wheel-')), 'hjul.ics');
    const { code, out } = await run('--on', '2026-01-28', '--ics', file);
    expect([code, out]).toEqual([0, `13 frister står i ${file}.\n`]);
    const { events } = readCalendar(readFileSync(file));
    expect(events.map(({ SUMMARY }) => unescaped(SUMMARY?.value))).toContain('Frist: Behovsmelding');
    const own = join(mkdtempSync(join(tmpdir(), 'wheel-')), 'uh.ics');
    expect((await run('--year', '2026', '--for', 'uh', '--ics', own)).out).toBe(`1 frist står i ${own}.\n`);
    expect(readCalendar(readFileSync(own)).events).toHaveLength(1);
  });

  it.each([
    [['--on', '2026-02-30'], '«2026-02-30» er ikke en dato. Skriv for eksempel 2026-01-28.'],
    [['--year', '2.03e3'], '«2.03e3» er ikke et år fra 2001 til 2099.'],
    [['--year', '2000'], '«2000» er ikke et år fra 2001 til 2099.'],
    [['--year', '2100'], '«2100» er ikke et år fra 2001 til 2099.'],
    [['--for', 'ingen'], 'Kjenner ikke «ingen». Skriv ett av disse etter --for: nettverk, eier, UH'],
    [['--ics', '/finnes-ikke/hjul.ics'], 'Filen /finnes-ikke/hjul.ics kan ikke skrives.'],
    [['--send'], 'Valget --send finnes ikke.'],
  ])('with %j ends with 2 and says why', async (words, said) => {
    const { code, err } = await run(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err).toContain('Bruk: npm run wheel');
  });
});
