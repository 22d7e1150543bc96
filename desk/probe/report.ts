// Tries every rule, and lays what was answered beside what google-rules.md says.
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../accounts.ts';
import { performers, type Rule, rules } from './rules.ts';
import type { Perform, Subject } from './subject.ts';

/** Lends a workbook as the rules want it to one rule. */
export type Lend = (perform: (subject: Subject) => Promise<string>) => Promise<string>;

export type Tried = Rule & { answered: string; outcome: 'same' | 'different' | 'not tried' };

/** Without what is the account's own: addresses as the desk has them, and no project's number. */
const inTheTablesWords = (answer: string, { addresses }: Subject): string =>
  answer
    .replaceAll(addresses.nord, 'nord@example.no')
    .replaceAll(addresses.functions, FUNCTIONS_ACCOUNT)
    .replaceAll(addresses.owner === '' ? OWNER_ACCOUNT : addresses.owner, OWNER_ACCOUNT)
    .replaceAll(/project_number:\d+/g, 'project_number:1')
    .replaceAll('\n', ' ');

const outcomeOf = (answered: string, expected: string): Tried['outcome'] => {
  if (answered.startsWith('ikke prøvd')) return 'not tried';
  return answered === expected ? 'same' : 'different';
};

const performOf = ({ rule }: Rule): Perform =>
  performers[rule] ?? (() => Promise.resolve('ikke prøvd: ingen prøver den'));

/** One rule after the other; what fails by itself is an answer too. `tell` hears each as it is known. */
export async function tryRules(lend: Lend, tell: (tried: Tried) => void): Promise<Tried[]> {
  const all: Tried[] = [];
  for (const rule of rules) {
    const answered = await lend(async (subject) => {
      const answer = await performOf(rule)(subject).catch((error: Error) => `feil: ${error.message}`);
      return inTheTablesWords(answer, subject);
    });
    const tried: Tried = { ...rule, answered, outcome: outcomeOf(answered, rule.answer) };
    all.push(tried);
    tell(tried);
  }
  return all;
}

const words = { same: 'likt      ', different: 'ULIKT     ', 'not tried': 'ikke prøvd' };

/** A line, and two more where what was answered is another than what stands in the table. */
export const lineOf = ({ rule, known, outcome, answer, answered }: Tried): string => {
  const open = known === '[U]' ? ' [U]' : '';
  const line = `${words[outcome]}  ${rule}${open}`;
  if (outcome === 'same') return line;
  if (outcome === 'not tried') return `${line} (${answered.replace('ikke prøvd: ', '')})`;
  return `${line}\n            tabellen: ${answer}\n            svaret:   ${answered}`;
};

export const sumOf = (all: Tried[]): string => {
  const count = (outcome: Tried['outcome']) => all.filter((one) => one.outcome === outcome).length;
  return `${count('same')} likt, ${count('different')} ulikt, ${count('not tried')} ikke prøvd`;
};
