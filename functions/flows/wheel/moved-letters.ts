// Letters about deadlines that an act has moved: to each network whose deadline it is, or to whoever looks after the party.
import type { MovedLine } from '../../domain/deadlines/change-wheel.ts';
import { toldOfMove } from '../../domain/deadlines/parties.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import { inBoth } from '../../text/mails/languages.ts';
import { writeWheelMoved } from '../../text/mails/wheel/moved.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Round } from '../job/world.ts';
import { attached, calendarLinks } from '../tabs/calendar-links.ts';
import { tabLinks } from '../tabs/link-to.ts';
import { type WheelLetter, letterAbout } from './letters.ts';

/** A deadline that is moved back and forth is told each time. */
export function movedLetters(round: Round, open: OpenRound, { line, from }: MovedLine): WheelLetter[] {
  const { code, what, who, instant, version, reason = '' } = line;
  return toldOfMove(who, open.networks).map((network) => {
    const tab = open.grids.get(network ? behovTitle(network.name) : 'Årshjul') ?? open.grids.get('Årshjul');
    const moved = { what, from: from.instant, to: instant, reason, network: network?.name };
    const whose = network ? { network: network.code } : 'office';
    const links = [...tabLinks(round, tab), ...calendarLinks(round, whose)];
    const letter = inBoth((language) => writeWheelMoved({ ...moved, round: { ...round, links, language } }));
    const about = { kind: 'moved', line: code, instant, network } as const;
    const file = attached(round, whose, [line], open.now);
    return letterAbout(round, about, [code, instant, version], { ...letter, ...file });
  });
}
