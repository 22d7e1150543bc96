// A whole round with a network called «Oppvekst A.S.» and reasons that end in a stop: nothing that anybody reads has two.
import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../desk/seed/seed.ts';
import { doubleStops } from '../../text/double-stops.ts';
import { adjust } from '../round/moves.ts';
import { caseWorker, fosen, stagesOf } from '../round/rounds.ts';
import { smallSeed } from '../round/small-seed.ts';

const name = 'Oppvekst A.S.';
const tab = `Behov ${name}`;
const seed = JSON.parse(JSON.stringify(smallSeed).replaceAll(/(?<!Indre )Fosen/g, name)) as Seed;
const { mended, proposed } = stagesOf(seed);

describe('a round of a network whose name ends in a stop', () => {
  it('has one stop after each sentence, in answers, tabs and e-mails', async () => {
    const said: string[] = [];
    const unsent = await mended();
    const round = await proposed();
    const call = async (on: typeof round, verb: string, at: string, by: string, more: object = {}) => {
      for (const preview of [{ preview: true }, {}]) {
        const { body } = await on.call(verb, at, by, { ...more, ...preview });
        said.push(
          ...[body['title'], body['message'], body['detail'], body['html'], body['asks']].map(String),
        );
        if (body['no'] === undefined) return body;
      }
      return {};
    };
    await call(unsent, 'allocate', 'Kladd', caseWorker);
    await call(unsent, 'publish', 'Kladd', caseWorker);
    await call(round, 'submit', tab, fosen);
    adjust(round, name, { amount: -20_000, reason: `Avtalt i møtet med ${name}` });
    await call(round, 'check', 'Justeringer', caseWorker);
    await call(round, 'allocate', 'Kladd', caseWorker);
    await call(round, 'publish', 'Kladd', caseWorker, { reason: `Avtalt med ${name}` });
    for (const [verb, at] of [
      ['why', 'Innstilling'],
      ['compare', 'Alternativer'],
      ['changes', tab],
    ] as const)
      await call(round, verb, at, caseWorker, { ...(verb === 'why' && { row: 2 }) });
    await call(round, 'return', tab, caseWorker, { reason: 'Hvorfor er dette med?' });
    round.type(tab, 1, { soughtOwner: '1 400 000 +', partner: `Høgskolen ${name}`, end: 'V20' });
    for (const verb of ['check', 'todo', 'submit']) await call(round, verb, tab, fosen);
    await call(round, 'waive', tab, caseWorker, { row: 2, reason: 'Det er avtalt.' });
    await call(round, 'allocate', 'Kladd', caseWorker);
    for (const { text, subject } of [...round.inbox.list(), ...unsent.inbox.list()]) said.push(subject, text);
    for (const { workbook } of [round, unsent])
      for (const { data } of workbook.get({ includeGridData: true }).sheets ?? [])
        for (const { values } of data?.[0]?.rowData ?? [])
          for (const { formattedValue, note } of values ?? []) said.push(formattedValue ?? '', note ?? '');
    expect(said.filter((text) => text.includes(name)).length).toBeGreaterThan(40);
    expect([...new Set(said.flatMap(doubleStops))]).toEqual([]);
  });
});
