// «Vis årshjulet»: the deadlines in force, the calendars' addresses, and to the office what will be sent to whom.
import { type Day, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import type { WheelLine } from '../../domain/wheel/wheel.ts';
import type { Eves } from '../../domain/wheel/working-days.ts';
import { sayDeadline } from '../wheel/days.ts';
import { partyWords } from '../wheel/names.ts';
import { sayFullDate, sayLeft } from '../wheel/table.ts';
import { oneLine } from '../words/one-line.ts';
import type { PageBlock } from './page.ts';

/** What will be sent on a day: `subject` is the e-mail's, `recipients` addresses as Roller stands now. */
export type Ahead = { day: Day; to: string; recipients: number; subject: string };

export type WheelShown = {
  year: number;
  now: string;
  lines: readonly WheelLine[];
  /** Whether an act has put them in force. */
  kept: boolean;
  eves: Eves;
  calendars: { whose: string; url: string }[];
  /** Nothing for whoever has no business with others' e-mails. */
  ahead: Ahead[] | undefined;
};

function sayLine(line: WheelLine, day: Day, eves: Eves): string {
  const { what, instant, who, confirmed, source } = line;
  const sure = confirmed ? 'Bekreftet.' : 'Ikke bekreftet: ingen påminnelser sendes.';
  const from = source === '' ? '' : ` Kilde: ${oneLine(source)}.`;
  return `${oneLine(what)}: ${sayDeadline(instant)} (${sayLeft(instant, day, eves)}). Gjelder ${partyWords[who]}. ${sure}${from}`;
}

const sayAhead = ({ day, to, recipients, subject }: Ahead): string =>
  `${sayFullDate(day)}: ${to}, ${recipients === 1 ? '1 mottaker' : `${recipients} mottakere`}. «${oneLine(subject)}»`;

const aheadBlocks = (ahead: Ahead[] | undefined): PageBlock[] =>
  ahead === undefined
    ? []
    : [
        { kind: 'heading', text: 'Hva som sendes framover' },
        ahead.length > 0
          ? { kind: 'list', lines: ahead.map(sayAhead) }
          : { kind: 'line', text: 'Ingen påminnelser står for tur.' },
        {
          kind: 'line',
          text: 'Slik det står nå: den som leverer før dagen, får ingen påminnelse. Ingenting er sendt.',
        },
      ];

export function wheelPage(facts: WheelShown): { title: string; blocks: PageBlock[] } {
  const day = parseIsoDay(osloClock(facts.now));
  const lines = facts.lines.toSorted((a, b) => (a.instant < b.instant ? -1 : 1));
  const force = facts.kept
    ? 'Fristene som gjelder:'
    : 'Årshjulet er ikke tatt i bruk ennå. Dette står i fanen «Årshjul»:';
  return {
    title: `Årshjul ${facts.year}`,
    blocks: [
      { kind: 'line', text: lines.length > 0 ? force : 'Det står ingen frister i fanen «Årshjul».' },
      { kind: 'list', lines: lines.map((line) => sayLine(line, day, facts.eves)) },
      ...aheadBlocks(facts.ahead),
      ...(facts.calendars.length > 0
        ? [
            { kind: 'heading' as const, text: 'Fristene i kalenderen din' },
            {
              kind: 'line' as const,
              text: 'Velg å abonnere på en kalender fra nettet, og lim inn adressen. Flyttes en frist, flyttes den i kalenderen.',
            },
            { kind: 'list' as const, lines: facts.calendars.map(({ whose, url }) => `${whose}: ${url}`) },
          ]
        : []),
    ],
  };
}
