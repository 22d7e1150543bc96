// Asks the functions for an act as a person does: over HTTP, with a key; asked again with the same one where no answer came.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Scene } from '../open-scene.ts';
import type { ReportAct } from './tab-model.ts';

/** Status 0: nobody answered. `code` is that of the problem, or empty. `unanswered`: how often it had to be asked again. */
export type Answer = {
  status: number;
  code: string;
  title: string;
  detail: string;
  unanswered: number;
  /** Of what was only looked at. */
  previewHash?: string;
};

/** What is counted of a person. */
export type Tally = {
  who: string;
  acts: number;
  /** By the sheet or by the functions: no, with a reason. */
  refused: number;
  /** Answers that did not come, or said that something outside was wrong. */
  faults: number;
};

export const newTally = (who: string): Tally => ({ who, acts: 0, refused: 0, faults: 0 });

export type Asking = {
  verb: string;
  tab: string;
  email: string;
  reason?: string;
  ping?: true;
  row?: number;
  rows?: number;
};

type Looked = Asking & { previewHash?: string; preview?: true };

type Body = { previewHash?: string; type?: string; title?: string; message?: string; detail?: string };

async function askOnce(scene: Scene, { verb, email, ...asked }: Looked, key: string): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${scene.token(email)}`,
    ...(asked.ping || asked.preview ? {} : { 'idempotency-key': key }),
  };
  const body = JSON.stringify({ spreadsheetId: scene.seed.spreadsheetId, ...asked });
  try {
    const response = await fetch(`${scene.functions.api}/${verb}`, { method: 'POST', headers, body });
    const { type = '', title = '', message, detail = '', previewHash } = (await response.json()) as Body;
    const code = type.split(':').slice(2).join(':');
    const shown = previewHash === undefined ? {} : { previewHash };
    return { status: response.status, code, title, detail: message ?? detail, unanswered: 0, ...shown };
  } catch {
    return { status: 0, code: '', title: '', detail: '', unanswered: 0 };
  }
}

/** Acts that e-mails follow on: what would be sent is looked at first. */
const sending = new Set(['submit', 'return', 'publish']);

/** With what was shown, where it was. */
async function look(scene: Scene, asking: Asking): Promise<Looked> {
  if (!sending.has(asking.verb)) return asking;
  const { previewHash } = await askOnce(scene, { ...asking, preview: true }, '');
  return previewHash === undefined ? asking : { ...asking, previewHash };
}

/** Nobody can tell from it whether the act was done. */
const isOpen = ({ status, code }: Answer): boolean => status === 0 || (status >= 500 && code !== 'notShown');

/** Up to three times with one key, with pauses: the last answer. */
export async function ask(scene: Scene, tally: Tally, chance: Chance, asking: Asking): Promise<Answer> {
  const key = `key-${Array.from({ length: 4 }, () => chance.whole(2 ** 30).toString(36)).join('-')}`;
  const looked = await look(scene, asking);
  for (let unanswered = 0; ; unanswered++) {
    const answer = { ...(await askOnce(scene, looked, key)), unanswered };
    if (!isOpen(answer)) {
      if (answer.code === 'notShown') tally.faults++;
      else if (answer.status >= 400) tally.refused++;
      return answer;
    }
    tally.faults++;
    if (unanswered === 2 || asking.ping) return { ...answer, unanswered: unanswered + 1 };
    await sleep(300 + chance.whole(1200));
  }
}

/** What the person knows of the act; `now` is the title of an answer that says it was done now. */
export function outcomeOf({ status, code, title }: Answer, now: RegExp): ReportAct['outcome'] {
  if (status === 200) return now.test(title) ? 'now' : 'before';
  // It is stored, and perhaps by this act.
  if (code === 'notShown' || code === 'alreadySubmitted') return 'before';
  return status >= 400 && status < 500 ? 'no' : 'unknown';
}
