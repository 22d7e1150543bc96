// What people change in the workbook itself after it was set up is told in Start, with who mends it, and is gone when mended.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';

let round: Round;
beforeEach(async () => {
  round = await small.planted();
});

const lineOf = (subject: string): string => {
  for (let row = 1; row <= round.rows('Start'); row++)
    if (round.shown('Start', row, 'subject') === subject) return round.shown('Start', row, 'sentence');
  return '';
};
const language = 'Språk og tidssone';
const setTo = (properties: object): void =>
  round.change({ updateSpreadsheetProperties: { properties, fields: Object.keys(properties).join(',') } });
const checkStart = () => round.call('check', 'Start', caseWorker);
const duplicate = (tab: string, newSheetName: string): void =>
  round.change({ duplicateSheet: { sourceSheetId: round.sheetId(tab), newSheetName } });
const remove = (tab: string): void => round.change({ deleteSheet: { sheetId: round.sheetId(tab) } });
/** Gives the protection of a tab other editors, or takes it away. */
function protect(tab: string, description: string, users?: (standing: string[]) => string[]): void {
  const sheets = round.workbook.get({ includeGridData: false }).sheets ?? [];
  const sheet = sheets.find(({ properties }) => properties?.title === tab);
  const found = sheet?.protectedRanges?.find((one) => one.description === description);
  const { protectedRangeId } = found ?? {};
  if (!users) return round.change({ deleteProtectedRange: { protectedRangeId } });
  const editors = { users: users(found?.editors?.users ?? []) };
  round.change({
    updateProtectedRange: { protectedRange: { protectedRangeId, editors }, fields: 'editors' },
  });
}
const ofNetwork = 'Skrives av nettverket';

describe('a workbook as it was set up', () => {
  it.each(['Start', 'Roller', 'Plan'])('has nothing to tell at a check of %s', async (tab) => {
    await round.call('check', tab, caseWorker);
    expect([language, 'Faner', 'Hvem som kan skrive'].map(lineOf)).toEqual(['', '', '']);
  });
});

describe('another language or time zone', () => {
  it('is told at the check of any tab, with what it should be and who mends it', async () => {
    setTo({ locale: 'en_US', timeZone: 'America/New_York' });
    await round.call('check', 'Behov Fosen', fosen);
    expect(lineOf(language)).toMatch(
      /språk er en_US, og skal være Norge.*Fil → Innstillinger.*npm run setup/,
    );
    expect(lineOf(language)).toContain('tidssone er America/New_York, og skal være Europe/Oslo');
    setTo({ locale: 'nb_NO', timeZone: 'Europe/Oslo' });
    await round.call('check', 'Behov Fosen', fosen);
    expect(lineOf(language)).toBe('I orden.');
  });
});

describe('a language that Google reads numbers by another way', () => {
  it('stops what is sent and computed, and not the checks', async () => {
    setTo({ locale: 'en_US' });
    const refused = { problem: 'otherLanguage' };
    expect(await round.call('submit', 'Behov Fosen', fosen)).toMatchObject(refused);
    expect(await round.propose()).toMatchObject(refused);
    expect(await round.call('check', 'Behov Fosen', fosen)).toMatchObject({ status: 200 });
    setTo({ locale: 'no_NO' });
    expect(await round.call('submit', 'Behov Fosen', fosen)).not.toMatchObject(refused);
    expect(await round.propose()).not.toMatchObject(refused);
  });
});

describe('a tab that is not the round’s', () => {
  it.each([
    ['duplicated', 'Kopi av Behov Fosen'],
    ['duplicated by somebody with English', 'Copy of Behov Fosen 2'],
    ['duplicated and called something else', 'Fosen i fjor'],
    ['called after a network that is not there', 'Behov Fosn'],
  ])('is told when %s, by its name, and its rows are not read', async (_how, title) => {
    duplicate('Behov Fosen', title);
    const { body } = await checkStart();
    expect(lineOf('Faner')).toMatch(new RegExp(`«${title}».*rader der er ikke med i runden.*slett`));
    expect(String(body['message'])).toContain(title);
    remove(title);
    await checkStart();
    expect(lineOf('Faner')).toBe('I orden.');
  });

  it('is told when renamed, with the name it is to have again', async () => {
    round.rename('Behov Fosen', 'Fosen');
    const { body } = await checkStart();
    expect(body['message']).not.toContain('Ingenting å rette');
    expect(lineOf('Faner')).toBe(
      '«Fosen» ser ut til å være «Behov Fosen» med et annet navn: rader der er ikke med i runden. Gi fanen navnet sitt igjen.',
    );
  });

  it('is told when it is gone, and how to get it back', async () => {
    remove('Behov Fosen');
    await checkStart();
    expect(lineOf('Faner')).toMatch(/«Behov Fosen» er borte.*Versjonslogg/);
  });

  it('is people’s own and not spoken of where it is none of ours', async () => {
    round.change({ addSheet: { properties: { title: 'Notater' } } });
    await checkStart();
    expect(lineOf('Faner')).toBe('');
  });
});

describe('Roller and who may write', () => {
  const writers = 'Hvem som kan skrive';
  const add = (email: string): void =>
    round.type('Roller', round.rows('Roller') + 1, { email, role: 'koordinator', network: 'Fosen' });

  it('somebody who was added and may not write yet is told by name, at the check of Roller', async () => {
    add('ny@example.no');
    const calls = await round.countCalls(async () => {
      const { body } = await round.call('check', 'Roller', caseWorker);
      expect(String(body['message'])).toContain('ny@example.no');
    });
    expect(calls).toEqual({ read: 1, write: 1 });
    expect(lineOf(writers)).toBe(
      'ny@example.no står i Roller, men kan ikke skrive i «Behov Fosen».\nDen som drifter løsningen, kjører oppsettet (npm run setup).',
    );
  });

  it('somebody who was taken out and still may is told by name', async () => {
    round.type('Roller', round.rowWhere('Roller', 'email', fosen), {
      email: null,
      role: null,
      network: null,
    });
    await round.call('check', 'Roller', caseWorker);
    expect(lineOf(writers)).toContain(
      `${fosen} kan skrive i «Behov Fosen», men står ikke i Roller med en rolle der.`,
    );
  });

  it('a protection that was changed or taken away is told', async () => {
    protect('Behov Fosen', ofNetwork, (users) => [...users.filter((user) => user !== fosen), 'x@example.no']);
    protect('Behov Innherred', ofNetwork);
    await checkStart();
    expect(lineOf(writers)).toContain(`${fosen} står i Roller, men kan ikke skrive i «Behov Fosen».`);
    expect(lineOf(writers)).toContain('x@example.no kan skrive i «Behov Fosen»');
    expect(lineOf(writers)).toContain('Beskyttelsen er borte i «Behov Innherred»');
  });

  it('a protection that the functions may not see into is told', async () => {
    protect('Behov Fosen', ofNetwork, () => [fosen]);
    await checkStart();
    expect(lineOf(writers)).toContain('Løsningen får ikke se hvem som kan skrive i «Behov Fosen».');
  });
});

describe('the sweep', () => {
  it('tells what nobody checked, once', async () => {
    await round.sweep();
    duplicate('Behov Fosen', 'Kopi av Behov Fosen');
    await round.sweep();
    expect(lineOf('Faner')).toContain('«Kopi av Behov Fosen»');
    const calls = await round.countCalls(() => round.sweep());
    expect(calls).toEqual({ read: 1, write: 0 });
  });
});
