// The one call out: which verb, which tab and row, as whom. What the tab holds is read by the API itself.
import type { Answer } from './answer.ts';
import { consentMissing, noIdentity } from './consent.ts';
import { atTheDoor } from './door.ts';

/** `preview` asks what would happen and does nothing; `ping` is a trigger's and nobody's act. */
export type Asked = {
  tab: string;
  row?: number;
  rows?: number;
  reason?: string;
  preview?: true;
  ping?: true;
  file?: string;
  previewHash?: string;
  chooseFile?: boolean;
  goodRows?: true;
  apply?: true;
  proposals?: string[];
  move?: object;
  /** Nothing is changed by it, whatever else is asked; `key` is that of the click, where one was made before. Neither is sent. */
  question?: true;
  key?: string;
};

/** A question changes nothing, so it needs no key: what would happen, a trigger's ping, or what a file would change. */
const isQuestion = ({ preview, ping, file, apply, question }: Asked): boolean =>
  [preview, ping, question].includes(true) || (file !== undefined && apply !== true);

/** Asks the API to do `verb` with a tab; never throws. A person's act counts once. */
export function callApi(verb: string, asked: Asked): Answer {
  const { question: _, key, ...body } = asked;
  const id = key ?? Utilities.getUuid();
  const url = PropertiesService.getScriptProperties().getProperty('API_URL');
  if (!url) return unreachable('Skriptegenskapen API_URL mangler. Be den som eier arket, om å sette den.');
  try {
    const token = ScriptApp.getIdentityToken() as string | null;
    if (!token) return noIdentity();
    const response = UrlFetchApp.fetch(`${url}/${verb}`, {
      method: 'post',
      contentType: 'application/json',
      headers: {
        ...identity(token),
        'X-Correlation-Id': id,
        ...(isQuestion(asked) ? {} : { 'Idempotency-Key': id }),
      },
      payload: JSON.stringify({ spreadsheetId: SpreadsheetApp.getActive().getId(), ...body }),
      muteHttpExceptions: true,
    });
    const answer = readAnswer(response.getResponseCode(), response.getContentText());
    if (answer.status < 500) return answer;
    return { ...answer, message: `${answer.message}\n\nOppgi dette om du ber om hjelp: ${id}` };
  } catch (error) {
    console.warn(`${verb}: ${String(error)}`);
    const stopped = consentMissing(error);
    if (stopped) return stopped;
    return unreachable('Det som er skrevet i arket, er lagret. Vent litt og prøv igjen.');
  }
}

/** Cloud Run checks the first and takes its signature out of what it passes on; the API checks the second itself. */
function identity(token: string): Record<string, string> {
  const bearer = `Bearer ${token}`;
  return { 'X-Serverless-Authorization': bearer, Authorization: bearer };
}

const unreachable = (message: string): Answer => ({ status: 0, title: 'Fikk ikke kontakt', message });

/** 200 carries {title, message} and perhaps {html}; anything else is problem+json (RFC 9457) or an unexpected text. */
function readAnswer(status: number, body: string): Answer {
  try {
    const more = JSON.parse(body) as Record<string, unknown>;
    const { title, message, detail, html } = more;
    const text = message ?? detail;
    if (typeof title === 'string' && typeof text === 'string')
      return { status, title, message: text, more, ...(typeof html === 'string' ? { html } : {}) };
  } catch {
    // not JSON: told below by its status
  }
  const door = atTheDoor(status, body);
  if (door) return door;
  return {
    status: status === 200 ? 502 : status,
    title: 'Uventet svar',
    message: `Tjenesten svarte ${status} uten forklaring. Prøv igjen, eller si fra til den som eier arket.`,
  };
}
