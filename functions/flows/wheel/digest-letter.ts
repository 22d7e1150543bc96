// The week's summary to the office, as a letter: who misses what, e-mails that have not arrived, and what comes.
import { linesNear } from '../../domain/deadlines/digest.ts';
import { type Misser, missersOf } from '../../domain/deadlines/known-by.ts';
import type { WheelLine } from '../../domain/wheel/wheel.ts';
import { inBoth } from '../../text/mails/languages.ts';
import { writeDigest } from '../../text/mails/wheel/digest.ts';
import type { StuckMail } from '../../text/answers/mail/stuck-mails.ts';
import { partyWords } from '../../text/wheel/names.ts';
import { tabLinks } from '../tabs/link-to.ts';
import type { LetterBasis } from './due-letters.ts';
import { type WheelLetter, letterAbout } from './letters.ts';

const nameOf = ({ party, network }: Misser): string => network?.name ?? partyWords[party];

/** Who has not kept it, or not done it yet; of a line that nobody has confirmed nothing is asked of anybody. */
const owedOf = ({ standing }: LetterBasis, lines: readonly WheelLine[]) =>
  lines
    .filter(({ confirmed }) => confirmed)
    .flatMap((line) =>
      missersOf(line, standing).map((misser) => ({
        who: nameOf(misser),
        what: line.what,
        deadline: line.instant,
      })),
    );

/** `week` is its Monday. Nothing where there is nothing to tell. */
export function digestLetter(basis: LetterBasis, week: string, stuck: StuckMail[]): WheelLetter | undefined {
  const { round, open } = basis;
  const { near, ahead } = linesNear(open.wheel.lines, open.now);
  const facts = {
    at: open.now,
    missing: owedOf(
      basis,
      near.filter((line) => !ahead.includes(line)),
    ),
    answers: owedOf(basis, ahead),
    stuck: stuck.map(({ address: to, subject, why }) => ({ to, subject, why })),
    next: ahead.map(({ what, instant }) => ({ what, deadline: instant })),
  };
  if (facts.missing.length + facts.answers.length + facts.stuck.length + facts.next.length === 0)
    return undefined;
  const links = tabLinks(round, open.grids.get('Start'));
  const letter = inBoth((language) => writeDigest({ ...facts, round: { ...round, links, language } }));
  return letterAbout(round, { kind: 'digest' }, [week], letter);
}
