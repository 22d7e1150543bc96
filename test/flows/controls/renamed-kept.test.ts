// Rows of a network follow its code when it gets another name; what was sent keeps the name it was sent under, and all
// that shows it says so.
import { describe, expect, it } from 'vitest';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { fullRow } from '../round/full-row.ts';
import { prepared } from '../round/round.ts';
import { caseWorker, fosen, innherred } from '../round/rounds.ts';
import {
  checked,
  compute,
  exchange,
  lineOf,
  locks,
  mailsTo,
  name,
  old,
  remarks,
  rename,
  seen,
  start,
} from './renaming.ts';
import { typeDeadline, typeLine } from '../round/wheel-rows.ts';

describe('rows of a network that gets another name', () => {
  it('can be brought back where they were taken away before', async () => {
    const round = await checked();
    const gone = round.shown(`Behov ${old}`, 5, 'measure');
    round.deleteRows(`Behov ${old}`, 5);
    await round.call('check', `Behov ${old}`, fosen);
    rename(round, old, name);
    await round.call('check', `Behov ${name}`, fosen);
    expect((await round.call('restore', `Behov ${name}`, fosen)).status).toBe(200);
    expect(round.rowWhere(`Behov ${name}`, 'measure', gone)).toBe(5);
    expect(round.shown(`Behov ${name}`, 5, 'id')).toBe('FOS-05');
  });
  it('are not late, where they were typed in time', async () => {
    const round = await checked();
    typeDeadline(round, '20. januar 2026 kl. 12:00');
    round.clock.pass(10 * 24 * 3600);
    rename(round, old, name);
    await round.call('check', `Behov ${name}`, fosen);
    expect(remarks(round, `Behov ${name}`).join('')).not.toContain('fristen');
    round.type(`Behov ${name}`, 6, { ...fullRow });
    await round.call('check', `Behov ${name}`, fosen);
    expect(remarks(round, `Behov ${name}`)[5]).toContain('fristen');
  });
  it.each(['before it', 'after it'])(
    'are not those of a new network with the name it had, checked %s',
    async (when) => {
      const round = await checked();
      round.deleteRows(`Behov ${old}`, 5);
      await round.call('check', `Behov ${old}`, fosen);
      const before = seen(round, `Behov ${old}`);
      rename(round, old, name);
      const line = round.rows('Nøkkeltall') + 1;
      const added = { code: 'NYF', network: old, municipalities: 'Nyby', elevtall: 1, barnetall: 1 };
      round.type('Nøkkeltall', line, added);
      round.change({
        addSheet: {
          properties: { title: `Behov ${old}`, gridProperties: { rowCount: 60, columnCount: 90 } },
        },
      });
      for (const { field, header } of behov.columns) round.type(`Behov ${old}`, 0, { [field]: header });
      round.type(`Behov ${old}`, 1, { ...fullRow, priority: 1, measure: 'Noe nytt', municipalities: 'Alle' });
      const turn = [`Behov ${old}`, `Behov ${name}`];
      for (const tab of [...(when === 'before it' ? turn : turn.toReversed()), ...turn])
        expect((await round.call('check', tab, caseWorker)).status).toBe(200);
      expect(seen(round, `Behov ${name}`)).toEqual(before);
      expect(seen(round, `Behov ${old}`)).toEqual([['NYF-01', 'Klar', '']]);
      const kept = async (network: string) =>
        (await round.stored((tx) => tx.list('storedRow', network))).map(({ id, state }) => `${id} ${state}`);
      expect(await kept(old)).toEqual(['NYF-01 typed']);
      expect(await kept(name)).toEqual([...before.map(([id]) => `${id} typed`), 'FOS-05 withdrawn']);
    },
  );
});

describe('a report that was sent', () => {
  const sent = prepared(async () => {
    const round = await checked();
    await round.call('submit', `Behov ${old}`, fosen);
    return round;
  });
  it('under another name is told at that name and in Start, stays closed, and goes on as before with its name', async () => {
    const round = await sent();
    const [before, closed] = [start(round, old), locks(round, `Behov ${old}`)];
    rename(round, old, name);
    await round.call('check', `Behov ${name}`, fosen);
    await round.call('check', 'Nøkkeltall', caseWorker);
    const line = lineOf(round, 'network', name);
    expect(round.shown('Nøkkeltall', line, 'remark')).toContain(
      `${name} (FOS) har sendt inn behovsmeldingen som «${old}»`,
    );
    expect(start(round, name)).toContain(`Sendt inn som «${old}»`);
    expect(start(round, 'Runden')).toContain(`Sendt inn, men står ikke i Nøkkeltall: ${old}.`);
    expect(locks(round, `Behov ${name}`)).toBe(closed);
    expect(round.shown(`Behov ${name}`, 1, 'status')).toBe('Sendt inn');
    const back = await round.call('return', `Behov ${name}`, caseWorker, { reason: 'Mangler noe.' });
    expect(back.problem).toBe('reportWithoutNetwork');
    rename(round, name, old);
    await round.sweep();
    expect(start(round, old)).toBe(before);
    expect(round.shown('Nøkkeltall', line, 'remark')).not.toContain('sendt inn');
  });
  it('under another name is no reason for a reminder', async () => {
    const round = await sent();
    typeLine(round, 'need', { date: '2026-02-02' });
    rename(round, old, name);
    round.clock.pass((Date.parse('2026-01-26T08:00:00Z') - round.clock.now().getTime()) / 1000);
    await round.tick();
    expect([mailsTo(round, innherred, 'Påminnelse'), mailsTo(round, fosen, 'Påminnelse')]).toEqual([1, 0]);
  });
  it('under names that were exchanged since stops the distribution, and is told in both rows', async () => {
    const round = await sent();
    await round.call('submit', 'Behov Innherred', innherred);
    exchange(round);
    await round.call('check', 'Nøkkeltall', caseWorker);
    const told = remarks(round, 'Nøkkeltall').filter((text) =>
      text.includes('har sendt inn behovsmeldingen som'),
    );
    expect(told).toHaveLength(2);
    expect((await compute(round)).problem).toBe('reportWithoutNetwork');
    exchange(round);
    expect((await compute(round)).status).toBe(200);
  });
});
