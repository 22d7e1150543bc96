// The desk's HTTP server for its page, on 127.0.0.1 only: the routes of protocol.ts over the parts it is given.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { bundlePage } from './bundle.ts';
import type { Edit } from './edits.ts';
import { EventStreams, type Hearer } from './event-streams.ts';
import { readJson, Refusal, refuseForeign, sendJson, sendProblem, setSafeHeaders } from './guard.ts';
import { type Door, openDoor } from '../listen.ts';
import { fileAt, sendFile, sendPacked } from './page-files.ts';
import { PeopleHere } from './people-here.ts';
import { PageEdits } from './page-edits.ts';
import { INBOX_PATH } from '../protocol.ts';
import type { BookLink, DeskEvent, DeskState, Mail, Menu, Persona, Quotas } from '../protocol.ts';
import { ScriptRuns } from './script-runs.ts';
import { type Answer, atTheirPaths, refuseBook } from './two-books.ts';
import { type FileOfMail, mailedFileAt, sendMailedFile } from '../mail/send-file.ts';
import { MODAL, sendModal } from './modal-page.ts';
import type { PageUi, ScriptParts } from './script-runs.ts';
import { Sessions } from './sessions.ts';
import type { Session } from './sessions.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { viewFor } from './view-for.ts';

/** What the page's server needs from the rest of the desk. */
export type DeskParts = ScriptParts & {
  workbook: Pick<Workbook, 'get' | 'batchUpdate' | 'onChange' | 'spreadsheetId' | 'pageEdits' | 'flush'>;
  inbox: () => Mail[];
  /** What came with its mails. */
  mailFile?: FileOfMail;
  /** What Google would have counted so far. */
  quotas?: () => Quotas;
  personas: () => Persona[];
  /** False for one who may only read; protections of the workbook hold the others. */
  mayEdit?: (persona: Persona) => boolean;
  /** After a person's edit has been made, once per request; the Apps Script's triggers run here. */
  onEdited?: (edit: Edit & { persona: Persona; ui: PageUi }) => void | Promise<void>;
  /** The workbooks that this person may go between; none where there is one. */
  books?: (persona: Persona) => BookLink[];
  /** False for one whom the workbook is not shared with: not a byte of it is sent. */
  mayOpen?: (persona: Persona) => boolean;
};

/** `office` is the workbook that only the governor's office opens; a `door` that is left out is any free port. */
export type DeskOf = DeskParts & { office?: DeskParts | undefined; door?: Door };

export type Desk = {
  url: string;
  /** To all open pages; `mail` after a delivery, `toast` and `menus` as needed. */
  broadcast(event: DeskEvent): void;
  close(): Promise<void>;
};

/** Opens the desk's page; resolves when it answers. */
export const serveDesk = async ({ office, door: given, ...shared }: DeskOf): Promise<Desk> => {
  const folder = await bundlePage();
  const all = [shared, ...(office ? [office] : [])].map((parts) => ({ parts, streams: new EventStreams() }));
  const stops = all.map(({ parts, streams }) =>
    parts.workbook.onChange(({ actor: _actor, ...event }) => streams.send(event)),
  );
  const leave = (session: string): void => all[1]?.streams.end(session);
  const [first, second] = all.map(({ parts, streams }) => routes(parts, { streams, folder, leave }));
  const answer = atTheirPaths(first!, second);
  const door = given ?? (await openDoor());
  door.answerBy((request, response) => {
    answer(request, response).catch((error: unknown) => sendProblem(response, error));
  });
  return {
    url: `${door.url}/`,
    broadcast: (event) => {
      for (const { streams } of all) streams.send(event);
    },
    close: async () => {
      for (const stop of stops) stop();
      for (const { streams } of all) streams.close();
      await door.close();
    },
  };
};

const isListed = (path: string): boolean =>
  path === '/desk/quotas' || path === INBOX_PATH || path.startsWith(`${INBOX_PATH}/`);

const sendListed = (response: ServerResponse, { inbox, mailFile, quotas }: DeskParts, path: string): void => {
  if (path === INBOX_PATH) return sendJson(response, 200, inbox());
  if (path === '/desk/quotas') return sendJson(response, 200, quotas?.());
  const file = mailedFileAt(path, mailFile);
  if (!file) throw new Refusal(404, 'Finnes ikke', path);
  sendMailedFile(response, file);
};

const pageOf = ({ url = '/' }: IncomingMessage): string =>
  new URL(url, 'http://127.0.0.1').searchParams.get('page') ?? '';

const stateOf = ({ workbook, books, personas }: DeskParts, me: Persona, menus: Menu[]): DeskState => ({
  title: workbook.get().properties?.title ?? '',
  books: books?.(me) ?? [],
  spreadsheetId: workbook.spreadsheetId,
  me,
  personas: personas(),
  menus,
});

/** `leave` when somebody else sits down at a browser. */
type Around = { streams: EventStreams; folder: string; leave: (session: string) => void };

const routes = (parts: DeskParts, { streams, folder, leave }: Around): Answer => {
  const { workbook } = parts;
  const mayEdit = (persona: Persona) => parts.mayEdit?.(persona) ?? true;
  const mayOpen = (session: Session) => parts.mayOpen?.(sessions.persona(session)) ?? true;
  const sessions = new Sessions(() => parts.personas());
  const people = new PeopleHere((event) => streams.send(event));
  const runs = new ScriptRuns(streams, parts);
  const edits = new PageEdits({ ...parts, mayEdit, say: (...words) => streams.say(...words) });

  const state = async (session: Session): Promise<DeskState> => {
    const me = sessions.persona(session);
    return stateOf(parts, me, await runs.menus(session, me));
  };
  const hearer = (session: Session): Hearer => ({ id: session.id, mayHear: () => mayOpen(session) });

  const get = async (path: string, session: Session, request: IncomingMessage, response: ServerResponse) => {
    const file = fileAt(path);
    if (file) await sendFile(request, response, folder, file);
    else if (path === '/desk/events') streams.add(response, hearer(session), people.come(pageOf(request)));
    else if (path === '/desk/state') sendJson(response, 200, await state(session));
    else if (path.startsWith(MODAL)) sendModal(response, runs.modal(session, path.slice(MODAL.length)));
    else if (isListed(path)) sendListed(response, parts, path);
    else if (path === '/desk/workbook') {
      const persona = sessions.persona(session);
      response.setHeader('Desk-Moves', edits.moves);
      const seen = viewFor(workbook.get({ includeGridData: true }), persona, mayEdit(persona));
      await sendPacked(request, response, seen);
    } else throw new Refusal(404, 'Finnes ikke', path);
  };

  const become = (session: Session, body: unknown, response: ServerResponse): void => {
    const { email } = z.strictObject({ email: z.string() }).parse(body);
    if (!sessions.become(session, email, response))
      throw new Refusal(404, 'Ukjent person', `${email} har ingen rolle her.`);
    leave(session.id);
  };

  const post = async (path: string, session: Session, body: unknown, response: ServerResponse) => {
    const persona = sessions.persona(session);
    if (path === '/desk/script') return sendJson(response, 200, await runs.call(session, persona, body));
    if (path === '/desk/edit') {
      // Every page must know of a sort before its next edit.
      if (edits.take(session.id, persona, body, runs.ui(session))) streams.send({ kind: 'reload' });
    } else if (path === '/desk/here') people.stand(persona, body);
    else if (path === '/desk/answer') runs.answer(session, body);
    else if (path === '/desk/me') become(session, body, response);
    else if (path === '/desk/menu') await runs.start(session, persona, body);
    else throw new Refusal(404, 'Finnes ikke', path);
    response.writeHead(path === '/desk/menu' ? 202 : 204).end();
  };

  return async (request, response) => {
    setSafeHeaders(response);
    refuseForeign(request);
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const session = sessions.of(request, response);
    if (!mayOpen(session)) return refuseBook(path, response);
    if (request.method === 'GET') await get(path, session, request, response);
    else await post(path, session, await readJson(request), response);
  };
};
