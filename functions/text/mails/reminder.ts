// The e-mail that reminds a network of the deadline.
import { type Mail, type MailRound, compose, line } from './mail-form.ts';
import { oneLine } from '../words/one-line.ts';
import { capital, theTermOf } from '../words/ordliste.ts';
import { sayInstant } from '../words/when.ts';

/** `deadline` in UTC; `returned` when the report was sent and came back. */
export function writeReminder(reminder: {
  network: string;
  round: MailRound;
  deadline: string;
  returned: boolean;
}): Mail {
  const { round, deadline, returned } = reminder;
  const network = oneLine(reminder.network);
  const report = theTermOf('networkNeedReport', round.year);
  const state = returned ? 'er returnert og ikke sendt inn igjen' : 'er ikke sendt inn ennå';
  return compose(round, `Påminnelse: ${report} fra ${network} ${state}`, [
    line(`${capital(report)} fra ${network} for ${round.year} ${state}. Fristen er ${sayInstant(deadline)}.`),
    line(
      `Åpne fanen «Behov ${network}», rett det som er merket, og velg Samordning → Send behovsmelding. Dere får kvittering på e-post. Det som bare står i fanen, regnes ikke som sendt.`,
    ),
  ]);
}
