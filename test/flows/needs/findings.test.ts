// Every finding: it is told at the right cell with what, where and how, and is gone when it is mended.
import { describe, expect, it } from 'vitest';
import { a1 } from '../../../functions/domain/sheet/cells.ts';
import type { FindingCode } from '../../../functions/domain/sheet/codes.ts';
import { tabOf } from '../../../functions/domain/tabs/index.ts';
import { findingTexts } from '../../../functions/text/findings/catalogue.ts';
import { type Round, openRound, prepared } from '../round/round.ts';
import { caseWorker, seedOf, trondelag } from '../round/rounds.ts';
import type { FindingCases, Where } from './finding-cases/case.ts';
import { cellCases, confirmCases } from './finding-cases/cells.ts';
import { criteriaCases } from './finding-cases/criteria.ts';
import { ledgerCases } from './finding-cases/ledger.ts';
import { gravities, gravityOf } from './finding-cases/gravity.ts';
import { measureCases } from './finding-cases/measures.ts';
import { moveCases } from './finding-cases/moves.ts';
import { roundCases } from './finding-cases/round.ts';
import { registerCases, rowCases } from './finding-cases/rows.ts';
import { tabCases } from './finding-cases/tabs.ts';
import { verdictCases } from './finding-cases/verdicts.ts';
import { wheelCases } from './finding-cases/wheel.ts';

const cases: FindingCases = {
  ...cellCases,
  ...rowCases,
  ...tabCases,
  ...confirmCases,
  ...registerCases,
  ...roundCases,
  ...measureCases,
  ...criteriaCases,
  ...ledgerCases,
  ...verdictCases,
  ...moveCases,
  ...wheelCases,
};

/** Says what to do: a sentence that stops or asks must. */
const how =
  /\b(Skriv|Velg|Rett|Fjern|Slett|Fyll|Sett|Gi|Kort|Legg|Behold|Avklar|Bli|Gjør|Ta|Tøm|Bruk|Rund|Se|Finn|skriv|velg|slett|fyll|ta|tøm|spør|bekreft)\b/;

const openings = {
  'trondelag-2026': trondelag.mended,
  'vestfold-2015': prepared(() => openRound(seedOf('vestfold-2015'))),
};

/** What is told of a tab's cell after a check: the row's remark, or the answer to the person for a header. */
async function told(round: Round, { tab, row }: Where): Promise<string> {
  const { status, body } = await round.call('check', tab, caseWorker);
  expect(status).toBe(200);
  return row === 0 ? String(body['message']) : round.shown(tab, row, 'remark');
}

const addressOf = ({ tab, row, field }: Where): string => {
  const column = tabOf(tab)?.tab.columns.findIndex((one) => one.field === field) ?? -1;
  return a1({ row, column });
};

describe('the catalogue', () => {
  it('has a test for each code, and no other', () => {
    expect(Object.keys(cases).toSorted()).toEqual(Object.keys(findingTexts).toSorted());
  });
});

describe('a finding', () => {
  it.each(Object.entries(cases))(
    '%s is told at its cell with what, where, how and how grave, and is gone when it is mended',
    async (code, one) => {
      const round = await openings[one.seed ?? 'trondelag-2026']();
      const where = await one.arrange(round);
      const lines = (await told(round, where)).split('\n');
      const line = lines.find((text) => text.includes(one.says)) ?? '';
      expect([one.says, line, lines]).toEqual([one.says, expect.stringContaining(one.says), lines]);
      const gravity = gravityOf[code as FindingCode];
      expect([gravity, line]).toEqual([gravity, expect.stringMatching(gravities[gravity])]);
      const isQuiet = gravity === 'quiet';
      expect(isQuiet || (line.split(':')[0] ?? '').includes(addressOf(where))).toBe(true);
      expect(isQuiet || gravity === 'tells' || how.test(line)).toBe(true);
      await one.mend(round);
      expect(await told(round, where)).not.toContain(one.says);
      expect(round.note(where.tab, where.row, where.field)).not.toContain(one.says);
    },
  );
});
