// What people are shown of a whole round has no figure of three decimals: e-mails, the cells of explanation, and the page of each.
import { expect, it } from 'vitest';
import { caseWorker, trondelag } from '../round/rounds.ts';

/** With a comma, or by mistake a point; a day is no number. */
const long = /\d,\d{3}|(?<![\d.])\d+\.\d{3}/;

it('in Trøndelag’s round, with ten networks that share by two indicators', async () => {
  const round = await trondelag.proposed();
  const mails = round.inbox.every().flatMap(({ subject, text, html }) => [subject, text, html]);
  const shown: string[] = [];
  for (const { network } of round.seed.nokkeltall) {
    const row = round.rowWhere('Innstilling', 'network', String(network));
    const { status, body } = await round.call('why', 'Innstilling', caseWorker, { row: row + 1 });
    expect(status).toBe(200);
    shown.push(round.shown('Innstilling', row, 'explanation'), String(body['message']), String(body['html']));
  }
  expect(mails.length).toBeGreaterThan(60);
  expect(shown).toHaveLength(30);
  expect(shown.join('\n')).toMatch(/ca\. \d+,\d\d kr per elev/);
  const texts = [...mails, ...shown].map((text) => text.replaceAll(/style="[^"]*"/g, ''));
  expect(texts.filter((text) => long.test(text))).toEqual([]);
});
