// «Vis årshjulet»: the deadlines in force for everybody, what will be sent for the office alone, and nothing done.
import { beforeEach, describe, expect, it } from 'vitest';
import { settled } from '../../wheel/lines.ts';
import { fosen, reader } from '../../seeded.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';

let round: Round;
const keep = () =>
  round.world.store.transact(round.key, async (tx) =>
    tx.put('wheel', {
      id: 'wheel',
      group: 'wheel',
      version: 1,
      at: '2026-01-15T07:00:00.000Z',
      by: caseWorker,
      lines: [settled({ source: 'Møte <b>1</b>' })],
    } as never),
  );
const show = async (email: string): Promise<string> => {
  const { status, body } = await round.call('wheel', 'Start', email);
  expect(status).toBe(200);
  return String(body['message']);
};

beforeEach(async () => {
  round = await small.planted();
  await keep();
});

describe('Vis årshjulet', () => {
  it.each([
    ['koordinator', fosen],
    ['leser', reader],
    ['saksbehandler', caseWorker],
  ])(
    'shows a %s each deadline, how long it is, whose, whether it is sure and where it is from',
    async (_, who) => {
      expect(await show(who)).toContain(
        'Behovsmelding: mandag 2. februar 2026 kl. 23.59 (18 dager, 12 virkedager). Gjelder nettverk. Bekreftet. Kilde: Møte <b>1</b>.',
      );
    },
  );

  it('tells the case worker which networks get a reminder when, and others nothing of it', async () => {
    const said = await show(caseWorker);
    expect(said).toContain(
      'mandag 19. januar 2026: Fosen, 1 mottaker. «Påminnelse: Behovsmelding mangler fra Fosen, frist mandag 2. februar 2026 kl. 23.59»',
    );
    expect(said).toContain('fredag 30. januar 2026: Fosen');
    for (const who of [fosen, reader]) expect(await show(who)).not.toContain('mottaker');
  });

  it('leaves out a network that has sent, and mornings that have been', async () => {
    expect((await round.call('submit', 'Behov Fosen', fosen)).status).toBe(200);
    round.clock.pass(4 * 86_400);
    const said = await show(caseWorker);
    expect(said).not.toContain('Fosen, ');
    expect(said).not.toContain('19. januar');
    expect(said).toContain('mandag 26. januar 2026: ');
  });

  it('gives the addresses of calendars: a coordinator their own, where the functions know where they answer', async () => {
    expect(await show(caseWorker)).not.toContain('https:');
    round.wiring.rounds[0]!.publicUrl = 'https://innstilling.example.no';
    expect(await show(caseWorker)).toContain(
      'https://innstilling.example.no/arshjul/trondelag/2026/kontoret.ics',
    );
    const own = await show(fosen);
    expect(own.match(/https:\S+\.ics/g)).toHaveLength(1);
    expect(own).not.toContain('kontoret.ics');
  });

  it('changes nothing and sends nothing, and shows what others typed as text', async () => {
    const before = JSON.stringify([...round.allStored()]);
    const { body } = await round.call('wheel', 'Start', caseWorker);
    expect(String(body['html'])).not.toContain('<b>');
    expect(JSON.stringify([...round.allStored()])).toBe(before);
    expect(round.inbox.arrivals()).toBe(0);
  });
});
