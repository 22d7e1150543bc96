// The desk's HTTP server for its page, on 127.0.0.1 only: the routes of protocol.ts over the parts it is given.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { bundlePage, PAGE_FOLDER } from './bundle.ts';
import type { Edit } from './edits.ts';
import { EventStreams } from './event-streams.ts';
import { readJson, Refusal, refuseForeign, sendJson, setSafeHeaders } from './guard.ts';
import type { DeskEvent, DeskState, Mail, Menu, Persona } from './protocol.ts';
import { PageEdits } from './page-edits.ts';
import { ScriptRuns } from './script-runs.ts';
import type { PageUi, RunAppsScript } from './script-runs.ts';
import { Sessions } from './sessions.ts';
import type { Session } from './sessions.ts';
import { ProtectedError, SheetsError } from './sheets/errors.ts';
import type { Workbook } from './sheets/workbook.ts';
import { viewFor } from './view-for.ts';

/** What the page's server needs from the rest of the desk. */
export type DeskParts = {
  workbook: Pick<Workbook, 'get' | 'batchUpdate' | 'onChange' | 'spreadsheetId'>;
  runAppsScript: RunAppsScript;
  /** The menus that the Apps Script builds for a person. */
  menus: (persona: Persona) => Menu[] | Promise<Menu[]>;
  inbox: () => Mail[];
  personas: () => Persona[];
  /** False for one who may only read; protections of the workbook hold the others. */
  mayEdit?: (persona: Persona) => boolean;
  /** After a person's edit has been made, once per request; the Apps Script's triggers run here. */
  onEdited?: (edit: Edit & { persona: Persona; ui: PageUi }) => void | Promise<void>;
  /** 0 or left out: any free port. */
  port?: number;
};

export type Desk = {
  url: string;
  /** To all open pages; `mail` after a delivery, `toast` and `menus` as needed. */
  broadcast(event: DeskEvent): void;
  close(): Promise<void>;
};

const FILES: Record<string, [name: string, type: string]> = {
  '/': ['index.html', 'text/html'],
  '/main.js': ['main.js', 'text/javascript'],
  '/style.css': ['style.css', 'text/css'],
};

const BUTTON = z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);

/** Opens the desk's page; resolves when it answers. */
export const serveDesk = async (parts: DeskParts): Promise<Desk> => {
  await bundlePage();
  const streams = new EventStreams();
  const runs = new ScriptRuns(streams);
  const sessions = new Sessions(parts.personas);
  const { workbook } = parts;
  const mayEdit = (persona: Persona) => parts.mayEdit?.(persona) ?? true;
  const edits = new PageEdits({ workbook, mayEdit, onEdited: parts.onEdited });
  /** The menus each person at each browser was shown last: only what stands there can be run. */
  const offered = new Map<string, Menu[]>();
  const stopListening = workbook.onChange(({ actor: _actor, ...event }) => streams.send(event));

  const state = async (session: Session): Promise<DeskState> => {
    const me = sessions.persona(session);
    return {
      title: workbook.get().properties?.title ?? '',
      spreadsheetId: workbook.spreadsheetId,
      me,
      personas: parts.personas(),
      menus: await menusOf(session),
    };
  };

  const menusOf = async (session: Session): Promise<Menu[]> => {
    const menus = await parts.menus(sessions.persona(session));
    offered.set(`${session.id} ${session.email}`, menus);
    return menus;
  };

  const runMenu = async (session: Session, body: unknown): Promise<void> => {
    const { run, ...at } = z
      .strictObject({ run: z.string(), sheetTitle: z.string().optional(), range: z.string().optional() })
      .parse(body);
    const persona = sessions.persona(session);
    const items = (offered.get(`${session.id} ${session.email}`) ?? (await menusOf(session))).flatMap(
      (menu) => menu.items,
    );
    const item = items.find((item) => 'run' in item && item.run === run);
    if (!item || !('run' in item)) throw new Refusal(404, 'Ukjent valg', `${run} står ikke i menyen.`);
    if (runs.isBusy(session.id))
      throw new Refusal(409, 'Vent litt', 'Det forrige valget er ikke ferdig ennå.');
    void runs.run(session.id, item.caption, (ui) =>
      parts.runAppsScript(run, persona, ui, {
        ...(at.sheetTitle !== undefined && { sheetTitle: at.sheetTitle }),
        ...(at.range !== undefined && { range: at.range }),
      }),
    );
  };

  const answer = (session: Session, body: unknown): void => {
    const { dialog, button } = z.strictObject({ dialog: z.string(), button: BUTTON }).parse(body);
    if (!runs.answer(session.id, dialog, button))
      throw new Refusal(404, 'Ukjent spørsmål', 'Spørsmålet er ikke åpent lenger.');
  };

  const become = (session: Session, body: unknown, response: ServerResponse): void => {
    const { email } = z.strictObject({ email: z.string() }).parse(body);
    if (!sessions.become(session, email, response))
      throw new Refusal(404, 'Ukjent person', `${email} har ingen rolle her.`);
  };

  const get = async (path: string, session: Session, response: ServerResponse): Promise<void> => {
    const file = FILES[path];
    if (file) {
      response.setHeader('Content-Type', `${file[1]}; charset=utf-8`);
      response.end(await readFile(join(PAGE_FOLDER, file[0])));
    } else if (path === '/desk/events') streams.add(response, session.id);
    else if (path === '/desk/state') sendJson(response, 200, await state(session));
    else if (path === '/desk/inbox') sendJson(response, 200, parts.inbox());
    else if (path === '/desk/workbook') {
      const persona = sessions.persona(session);
      response.setHeader('Desk-Moves', edits.moves);
      sendJson(response, 200, viewFor(workbook.get({ includeGridData: true }), persona, mayEdit(persona)));
    } else throw new Refusal(404, 'Finnes ikke', path);
  };

  const post = async (
    path: string,
    session: Session,
    body: unknown,
    response: ServerResponse,
  ): Promise<number> => {
    if (path === '/desk/edit') edits.take(session.id, sessions.persona(session), body, runs.ui(session.id));
    else if (path === '/desk/answer') answer(session, body);
    else if (path === '/desk/me') become(session, body, response);
    else if (path === '/desk/menu') {
      await runMenu(session, body);
      return 202;
    } else throw new Refusal(404, 'Finnes ikke', path);
    return 204;
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSafeHeaders(response);
    refuseForeign(request);
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const session = sessions.of(request, response);
    if (request.method === 'GET') return get(path, session, response);
    const status = await post(path, session, await readJson(request), response);
    response.writeHead(status).end();
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => sendProblem(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(parts.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    broadcast: (event) => streams.send(event),
    close: async () => {
      stopListening();
      streams.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};

/** Words for the page; a fault of ours is logged and told without its insides. */
const sendProblem = (response: ServerResponse, error: unknown): void => {
  const send = (status: number, title: string, detail: string) =>
    sendJson(response, status, { title, detail });
  if (error instanceof Refusal) send(error.status, error.title, error.message);
  else if (error instanceof ProtectedError)
    send(403, 'Cellen er låst', `${error.a1} i fanen ${error.tab} kan ikke endres av deg.`);
  else if (error instanceof SheetsError) send(error.code, 'Endringen ble ikke gjort', error.message);
  else if (error instanceof z.ZodError) send(400, 'Uleselig', z.prettifyError(error));
  else {
    console.error(error);
    send(500, 'Noe gikk galt', 'Pulten klarte ikke å svare. Se i terminalen.');
  }
};
