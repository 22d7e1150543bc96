// Shows the deadlines in force and where calendars find them; to the office also what will be sent to whom. Reads only.
import { dayOf, daysOf, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import { type Report, isWithNetwork } from '../../domain/records/report-life.ts';
import type { Refusal } from '../../domain/sheet/refusal.ts';
import { type Due, dueOn } from '../../domain/wheel/due.ts';
import { standardWheelRules as rules } from '../../domain/wheel/wheel.ts';
import type { Network } from '../../domain/round/network.ts';
import { writeReminder } from '../../text/mails/reminder.ts';
import { writePage, writeText } from '../../text/pages/page.ts';
import { type Ahead, wheelPage } from '../../text/pages/wheel.ts';
import { refuseAccess } from '../job/access.ts';
import { sentAs } from '../job/former-names.ts';
import { holdersIn, networkRole } from '../job/holders.ts';
import { inTab, showNothing } from '../job/in-network-tab.ts';
import { loadReports } from '../job/load-stored.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';
import { calendarUrl } from '../tabs/calendar-links.ts';

/** How far ahead is looked, and how many days are shown on which something falls due. */
const daysAhead = 180;
const daysShown = 5;

type Silent = { network: Network; returned: boolean };

export const showWheel = (world: World, act: Act): Promise<Done | Refusal> =>
  inTab<Done>(world, act, 'wheel', async (round) => {
    const refusal = refuseAccess('wheel', act.by, round);
    if (refusal) return refusal;
    const isOffice = refuseAccess('resend', act.by, round) === undefined;
    const ahead = isOffice ? aheadOf(act, round, await silentIn(world, act, round)) : undefined;
    const { year } = act.round;
    const { now, wheel } = round;
    const calendars = calendarsFor(act, round);
    const { title, blocks } = wheelPage({ year, now, ...wheel, eves: rules.eves, calendars, ahead });
    return showNothing({ ok: true, title, message: writeText(blocks), html: writePage(blocks) });
  });

/** The networks whose report is not with the office. */
const silentIn = (world: World, act: Act, { networks }: OpenRound): Promise<Silent[]> =>
  world.store.read(act.round, async (from) => {
    const reports = await loadReports(from);
    const reportOf = async (network: Network): Promise<Report | undefined> =>
      reports.find(({ id }) => id === network.name) ?? (await sentAs(from, network, reports));
    const all = await Promise.all(
      networks.map(async (network) => ({ network, report: await reportOf(network) })),
    );
    return all
      .filter(({ report }) => !report || isWithNetwork(report))
      .map(({ network, report }) => ({ network, returned: report?.state === 'returned' }));
  });

/** Reminders of the need reports: of other deadlines nothing is kept that says who misses something. */
function aheadOf(act: Act, round: OpenRound, silent: Silent[]): Ahead[] {
  const lines = round.wheel.lines.filter(({ code, confirmed }) => code === 'need' && confirmed);
  const today = daysOf(parseIsoDay(osloClock(round.now)));
  const days = Array.from({ length: daysAhead }, (_, at) => dayOf(today + at));
  const dues = days.map((day) => ({
    day,
    reminders: dueOn(lines, day, rules).filter(({ kind, at }) => kind === 'reminder' && at > round.now),
  }));
  return dues
    .filter(({ reminders }) => reminders.length > 0)
    .slice(0, daysShown)
    .flatMap(({ day, reminders }) =>
      reminders.flatMap((due) => silent.map((one) => ({ day, ...letterOf(act, round, one, due) }))),
    );
}

function letterOf(act: Act, round: OpenRound, { network, returned }: Silent, { line }: Due) {
  const reminder = { network: network.name, round: act.round, deadline: line.instant, returned };
  const recipients = holdersIn(round)(networkRole(network)).addresses.length;
  return { to: network.name, recipients, subject: writeReminder(reminder).subject };
}

/** The office's and all networks' for the office, the own for a coordinator. */
function calendarsFor({ by, round: at }: Act, { networks, roles }: OpenRound) {
  const mine = roles.filter(({ email }) => email === by.email.toLowerCase());
  const own = new Set(mine.map(({ network }) => network));
  const isCoordinator = mine.every(({ role }) => role === 'network_coordinator');
  const some = networks.filter(({ name }) => !isCoordinator || own.has(name));
  const office = { whose: 'Alle frister', url: calendarUrl(at, 'office') };
  const each = some.map(({ name, code }) => ({ whose: name, url: calendarUrl(at, { network: code }) }));
  return [...(isCoordinator ? [] : [office]), ...each].flatMap(({ whose, url }) =>
    url === undefined ? [] : [{ whose, url }],
  );
}
