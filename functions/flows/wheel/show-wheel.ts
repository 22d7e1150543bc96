// Shows the deadlines in force and where calendars find them; to the office also what will be sent to whom. Reads only.
import { dayOf, daysOf, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import type { Refusal } from '../../domain/sheet/refusal.ts';
import { dueOn } from '../../domain/wheel/due.ts';
import { wheelRulesOf } from '../../domain/deadlines/wheel-rules.ts';
import { writePage, writeText } from '../../text/pages/page.ts';
import { type Ahead, wheelPage } from '../../text/pages/wheel.ts';
import { refuseAccess } from '../job/access.ts';
import { holdersIn } from '../job/holders.ts';
import { inTab, showNothing } from '../job/in-network-tab.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';
import { partyWords } from '../../text/wheel/names.ts';
import { calendarUrl } from '../tabs/calendar-links.ts';
import { type LetterBasis, lettersOf } from './due-letters.ts';
import { loadStanding } from './standing.ts';

/** How far ahead is looked, and how many days are shown on which something falls due. */
const daysAhead = 180;
const daysShown = 5;

export const showWheel = (world: World, act: Act): Promise<Done | Refusal> =>
  inTab<Done>(world, act, 'wheel', async (round) => {
    const refusal = refuseAccess('wheel', act.by, round);
    if (refusal) return refusal;
    const isOffice = refuseAccess('resend', act.by, round) === undefined;
    const ahead = isOffice ? aheadOf(await basisOf(world, act, round)) : undefined;
    const { year } = act.round;
    const { now, wheel } = round;
    const calendars = calendarsFor(act, round);
    const { title, blocks } = wheelPage({
      year,
      now,
      ...wheel,
      eves: wheelRulesOf(round.plan).eves,
      calendars,
      ahead,
    });
    return showNothing({ ok: true, title, message: writeText(blocks), html: writePage(blocks) });
  });

const basisOf = async ({ store }: World, { round }: Act, open: OpenRound): Promise<LetterBasis> => ({
  round,
  open,
  standing: await store.read(round, (from) => loadStanding(from, open.networks)),
});

/** What falls due from now on, as it would be sent if the round stood still: the letters themselves, and to how many. */
function aheadOf(basis: LetterBasis): Ahead[] {
  const { open } = basis;
  const rules = wheelRulesOf(open.plan);
  const confirmed = open.wheel.lines.filter((line) => line.confirmed);
  const today = daysOf(parseIsoDay(osloClock(open.now)));
  const holders = holdersIn(open);
  return Array.from({ length: daysAhead }, (_, at) => dayOf(today + at))
    .map((day) => ({ day, dues: dueOn(confirmed, day, rules).filter(({ at }) => at > open.now) }))
    .map(({ day, dues }) => ({ day, letters: dues.flatMap((due) => lettersOf(basis, due)) }))
    .filter(({ letters }) => letters.length > 0)
    .slice(0, daysShown)
    .flatMap(({ day, letters }) =>
      letters.map(({ whom, letter: { subject } }) => ({
        day,
        to: whom.name ?? partyWords.governor,
        recipients: holders(whom).addresses.length,
        subject,
      })),
    );
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
