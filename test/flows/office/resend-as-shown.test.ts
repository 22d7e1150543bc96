// Verb «resend»: the e-mails that leave are those that were asked about; where there are others by then, none does.
import { expect, it } from 'vitest';
import { caseWorker, fosen, small } from '../round/rounds.ts';

it('what is sent once more is what was asked about, once: with another e-mail stuck since, nothing leaves', async () => {
  const round = await small.planted();
  const resend = (more: object) => round.call('resend', 'Start', caseWorker, more);
  const look = async (): Promise<unknown> => (await resend({ preview: true })).body['previewHash'];
  const arrived = () => round.inbox.arrivals();
  round.inbox.refused.add(fosen);
  await round.call('submit', 'Behov Fosen', fosen);
  const first = await look();
  await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Rett beløpet.' });
  round.inbox.refused.clear();

  const { status, problem, body } = await resend({ previewHash: first });
  expect([status, problem, arrived()]).toEqual([409, 'mailListChanged', 0]);
  expect(body['detail']).toBe(
    'Listen er endret siden du så den: 1 nye, 0 falt bort. Se på nytt. Ingenting er sendt.',
  );

  const both = await look();
  expect([(await resend({ previewHash: both })).body['title'], arrived()]).toEqual(['Sendes på nytt', 2]);
  // Asked again after a lost answer.
  const again = await resend({ previewHash: both });
  expect([again.status, again.body['title'], arrived()]).toEqual([200, 'Ingenting å sende på nytt', 2]);
});
