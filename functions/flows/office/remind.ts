// Reminds networks that have not sent their report, once for each reminder; the workbook is looked at once a day.
import { openRoundIn } from '../job/moment.ts';
import { osloClock } from '../../basics/calendar.ts';
import { unreadRules } from '../../domain/plan/not-found.ts';
import { dueReminder, morning } from '../../domain/plan/reminders.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import { word } from '../../ports.ts';
import { inBoth } from '../../text/mails/languages.ts';
import { writeReminder } from '../../text/mails/reminder.ts';
import { sentAs } from '../job/former-names.ts';
import { addressesFor, networkRole } from '../job/holders.ts';
import { networkLinks } from '../tabs/link-to.ts';
import { type Letter, messageKey, putMessage } from '../job/put-message.ts';
import { foreignIn } from '../job/foreign-workbook.ts';
import type { Network } from '../../domain/round/network.ts';

import { loadReports } from '../job/load-stored.ts';
import type { Round, World } from '../job/world.ts';

/** Nobody knows who is to be reminded when: the day stays open till the rules can be read, which Start says. */
function wait({ log }: World, { county, year }: Round): number {
  log.fact('remindersWait', { county: word(county), year });
  return 0;
}

const letterOf = (about: Parameters<typeof writeReminder>[0]): Letter =>
  inBoth((language) => writeReminder({ ...about, round: { ...about.round, language } }));

/** Puts the reminders that are due among the messages; answers how many. Throws when the workbook cannot be read, or is of another round. */
export async function remindNetworks(world: World, round: Round): Promise<number> {
  const at = world.clock.now().toISOString();
  const clock = osloClock(at);
  if (Number(clock.slice(11, 13)) < morning) return 0;
  const id = `remind/${clock.slice(0, 10)}`;
  if (await world.store.read(round, (from) => from.get('event', id))) return 0;
  const grids = await world.sheets.read(round.spreadsheetId, 'all');
  const foreign = foreignIn(world, round, grids);
  if (foreign) throw new Error(`the workbook is of another round: ${foreign.why}`);
  const opened = await openRoundIn(world, round, grids);
  const { plan, networks, findings } = opened;
  if (unreadRules(findings).length > 0) return wait(world, round);
  const due = dueReminder(plan, at);
  const count = await world.store.transact(round, async (tx) => {
    const reports = new Map((await loadReports(tx)).map((report) => [report.id, report]));
    const reportOf = async (network: Network) =>
      reports.get(network.name) ?? (await sentAs(tx, network, [...reports.values()]));
    const known = await Promise.all(
      networks.map(async (network) => ({ ...network, report: await reportOf(network) })),
    );
    const silent = known
      .filter(({ report }) => !report || isWithNetwork(report))
      .flatMap((one) => (due ? [{ ...one, due, returned: one.report?.state === 'returned' }] : []));
    const keyed = await Promise.all(
      silent.map(async (one) => {
        const key = messageKey(round, 'paminnelse', one.code, one.due.deadline.slice(0, 10), one.due.days);
        return { ...one, key, known: await tx.get('message', key) };
      }),
    );
    tx.put('event', { id, group: 'remind', at, by: 'tick', what: 'remind', facts: {} });
    return keyed.filter(({ key, known, code, name, due: { deadline }, returned }) => {
      const whom = networkRole({ code, name });
      const links = networkLinks(round, opened.grids.get(behovTitle(name)));
      const letter = letterOf({ network: name, round: { ...round, links }, deadline, returned });
      return putMessage(tx, known, {
        kind: 'reminder',
        key,
        to: addressesFor(opened, whom),
        whom,
        at,
        ...letter,
      });
    }).length;
  });
  if (count > 0) world.log.fact('reminded', { county: word(round.county), year: round.year, count });
  return count;
}
