// The rows about Google's quotas: calls of the Sheets API in a minute, and what triggers run.
import { countExecutions } from '../host/executions.ts';
import { answerOf, notTried, type Performers, type Subject } from './subject.ts';

const get = ({ spreadsheetId }: Subject) => ({ spreadsheetId, fields: 'spreadsheetId' });
const title = { updateSpreadsheetProperties: { properties: { title: 'Prøve' }, fields: 'title' } };

/** The last answer of so many calls, one after the other. */
const last = async (count: number, call: () => Promise<string>): Promise<string> => {
  let answer = '';
  for (let at = 0; at < count; at++) answer = await call();
  return answer;
};

export const quotas: Performers = {
  'sixty reads a minute': async (subject) => {
    await subject.freshMinute();
    return last(61, () => answerOf(subject.client('owner').get(get(subject))));
  },
  'sixty writes a minute': async ({ asOwner, freshMinute }) => {
    await freshMinute();
    return last(61, () => asOwner(title));
  },
  'each caller has a quota of their own': async ({ asOwner, asNord, freshMinute }) => {
    await freshMinute();
    await last(61, () => asOwner(title));
    return asNord(title);
  },
  'the project has one too': async (subject) => {
    const { anybody, drive } = subject;
    if (!anybody) return notTried('det trengs seks kontoer');
    const callers = Array.from({ length: 6 }, (_, at) => `nr${at}@example.no`);
    let answer = '';
    for (const emailAddress of callers) {
      const share = { type: 'user', role: 'reader', emailAddress };
      await drive('owner', 'POST', `${subject.spreadsheetId}/permissions`, share);
      answer = await last(60, () => answerOf(anybody(emailAddress).get(get(subject))));
    }
    return answer;
  },
  'thirty scripts at once': async ({ anybody, addresses }) => {
    if (!anybody) return notTried('utløsere kan ikke settes i gang herfra');
    const executions = countExecutions({ now: () => new Date() });
    let end = (): void => undefined;
    const ended = new Promise<void>((done) => (end = done));
    const open = Array.from({ length: 30 }, () => executions.run(addresses.nord, () => ended));
    const answer = (await executions.run(addresses.nord, () => Promise.resolve())) ? 'run' : 'not run';
    end();
    await Promise.all(open);
    return answer;
  },
};
