// The rows about Google's quotas: calls of the Sheets API in a minute, and what triggers run.
import { countExecutions } from '../../../desk/host/executions.ts';
import { type Performers, answerOf, nord, OWNER_ACCOUNT, spreadsheetId } from './perform.ts';

const get = { spreadsheetId, fields: 'spreadsheetId' };
const title = { updateSpreadsheetProperties: { properties: { title: 'Prøve' }, fields: 'title' } };

/** The last answer of so many calls, one after the other. */
const last = async (count: number, call: () => Promise<string>): Promise<string> => {
  let answer = '';
  for (let at = 0; at < count; at++) answer = await call();
  return answer;
};

export const quotas: Performers = {
  'sixty reads a minute': ({ client }) => last(61, () => answerOf(client(OWNER_ACCOUNT).get(get))),
  'sixty writes a minute': ({ asOwner }) => last(61, () => asOwner(title)),
  'each caller has a quota of their own': async ({ asOwner, asNord }) => {
    await last(61, () => asOwner(title));
    return asNord(title);
  },
  'the project has one too': async ({ client, workbook }) => {
    const callers = Array.from({ length: 6 }, (_, at) => `nr${at}@example.no`);
    for (const email of callers) workbook.share({ email, role: 'reader' });
    const calls = callers.map((email) => () => last(60, () => answerOf(client(email).get(get))));
    let answer = '';
    for (const call of calls) answer = await call();
    return answer;
  },
  'thirty scripts at once': async () => {
    const executions = countExecutions({ now: () => new Date() });
    let end = (): void => undefined;
    const ended = new Promise<void>((done) => (end = done));
    const open = Array.from({ length: 30 }, () => executions.run(nord, () => ended));
    const answer = (await executions.run(nord, () => Promise.resolve())) ? 'run' : 'not run';
    end();
    await Promise.all(open);
    return answer;
  },
};
