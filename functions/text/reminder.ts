// The e-mail that reminds a network of the deadline.
import { type Mail, compose, line } from './mails.ts';
import { capital, theTermOf } from './ordliste.ts';
import { sayInstant } from './when.ts';

/** `deadline` in UTC; `returned` when the report was sent and came back. */
export function writeReminder(reminder: {
  network: string;
  year: number;
  deadline: string;
  returned: boolean;
}): Mail {
  const { network, year, deadline, returned } = reminder;
  const report = theTermOf('networkNeedReport', year);
  const state = returned ? 'er returnert og ikke sendt inn igjen' : 'er ikke sendt inn ennå';
  return compose(year, `Påminnelse: ${report} fra ${network} ${state}`, [
    line(`${capital(report)} fra ${network} for ${year} ${state}. Fristen er ${sayInstant(deadline)}.`),
    line(
      `Åpne fanen «Behov ${network}», rett det som er merket, og velg Samordning → Send behovsmelding. Dere får kvittering på e-post. Det som bare står i fanen, regnes ikke som sendt.`,
    ),
  ]);
}
