// What whoever renames a network does, and what the tests of it look at.
import { type Round, prepared } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

export const [old, name] = ['Fosen', 'Fosen og omegn'];
/** A line of Roller. */
export const rowOf = (round: Round, email: string): number => round.rowWhere('Roller', 'email', email);
/** A line of Nøkkeltall. */
export const lineOf = (round: Round, field: string, text: string): number =>
  round.rowWhere('Nøkkeltall', field, text);
/** In Nøkkeltall, in Roller and in the title of the tab, as whoever renames a network does. */
export function rename(round: Round, from: string, to: string): void {
  round.type('Nøkkeltall', lineOf(round, 'network', from), { network: to });
  round.type('Roller', rowOf(round, fosen), { network: to });
  round.rename(`Behov ${from}`, `Behov ${to}`);
}
/** Another code in Nøkkeltall. */
export const recode = (round: Round, from: string, to: string): void =>
  round.type('Nøkkeltall', lineOf(round, 'code', from), { code: to });
/** The names of Fosen and Innherred in Nøkkeltall. */
export function exchange(round: Round): void {
  const [first, second] = ['FOS', 'INN'].map((code) => lineOf(round, 'code', code)) as [number, number];
  const [one, other] = [first, second].map((row) => round.shown('Nøkkeltall', row, 'network'));
  round.type('Nøkkeltall', first, { network: other! });
  round.type('Nøkkeltall', second, { network: one! });
}
/** The small round, each tab checked. */
export const checked = prepared(async () => {
  const round = await small.planted();
  await round.sweep();
  return round;
});
/** What Start says. */
export const start = (round: Round, subject: string): string =>
  round.shown('Start', round.rowWhere('Start', 'subject', subject), 'sentence');
/** What is said in a tab, row by row. */
export const remarks = (round: Round, tab: string): string[] =>
  Array.from({ length: round.rows(tab) }, (_, at) => round.shown(tab, at + 1, 'remark'));
/** What is ours of a tab. */
export const seen = (round: Round, tab: string): string[][] =>
  Array.from({ length: round.rows(tab) }, (_, at) =>
    ['id', 'status', 'remark'].map((field) => round.shown(tab, at + 1, field)),
  );
/** How many protections a tab has. */
export const locks = (round: Round, tab: string): number =>
  round.workbook.get().sheets?.find(({ properties }) => properties?.title === tab)?.protectedRanges?.length ??
  0;
/** How many copies arrived. */
export const mailsTo = (round: Round, address: string, subject: string): number =>
  round.inbox.every().filter((mail) => mail.to.includes(address) && mail.subject.includes(subject)).length;
/** Beregn fordeling. */
export const compute = (round: Round) => round.propose();
/** The scheduler, once what failed has rested. */
export const tickLater = async (round: Round): Promise<void> => {
  round.clock.pass(7 * 3600);
  await round.tick();
};
