// Apps Script runs started from a page: what they show goes to that page, and their questions wait for its answer.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { EventStreams } from './event-streams.ts';
import { Refusal } from './guard.ts';
import type { Button, Menu, Persona } from '../protocol.ts';
import type { Written } from '../host/calls.ts';
import type { Session } from './sessions.ts';

/** What a run may show the person who started it. */
export type PageUi = {
  toast(title: string, message: string, seconds: number): void;
  /** Resolves with the button pressed; CLOSE when the page went away. */
  dialog(title: string, message: string, buttons: Button[]): Promise<Button>;
  /** The same with a text of the person's own. */
  prompt(title: string, message: string, buttons: Button[]): Promise<Written>;
  menus(menus: Menu[]): void;
  sidebar(title: string, html: string): void;
  /** A dialog with a page of the script's, which may call the script while it is open. */
  modal(title: string, html: string): void;
  /** The person is taken to that cell. */
  activate(title: string, range: string): void;
};

/** A function of the Apps Script, run for a person with the given tab and cell in front. */
export type RunAppsScript = (
  run: string,
  persona: Persona,
  ui: PageUi,
  at: { sheetTitle?: string; range?: string },
) => Promise<void>;

/** A function that the page of a dialog calls; resolves with what it returned. */
export type CallAppsScript = (
  run: string,
  persona: Persona,
  ui: PageUi,
  argument: unknown,
) => Promise<unknown>;

export type ScriptParts = {
  runAppsScript: RunAppsScript;
  callAppsScript: CallAppsScript;
  /** The menus that the Apps Script builds for a person. */
  menus: (persona: Persona) => Menu[] | Promise<Menu[]>;
};

type Asked = { title: string; message: string; buttons: Button[]; input?: true };
type Question = { session: string; buttons: Button[]; answer(written: Written): void };

/** Where a page of the script's own is shown. */
type Framed = 'modal' | 'sidebar';

/** At Google every page may run one; here a page without stays without rights. */
const hasScript = (html: string): boolean => html.includes('<script');

const runBody = z.strictObject({
  run: z.string(),
  sheetTitle: z.string().optional(),
  range: z.string().optional(),
});
const callBody = z.strictObject({
  modal: z.string(),
  run: z.string().regex(/^[a-zA-Z]\w*$/),
  argument: z.unknown(),
});
const answerBody = z.strictObject({
  dialog: z.string(),
  button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
  text: z.string().max(5000).default(''),
});

export class ScriptRuns {
  readonly #streams: EventStreams;
  readonly #parts: ScriptParts;
  readonly #questions = new Map<string, Question>();
  readonly #busy = new Set<string>();
  /** The pages with a script of their own, by a word that only the page they were shown to knows. */
  readonly #modals = new Map<string, { session: string; html: string; kind: Framed }>();
  /** What each person at each browser was shown last: only that can be run. */
  readonly #offered = new Map<string, Menu[]>();

  constructor(streams: EventStreams, parts: ScriptParts) {
    this.#streams = streams;
    this.#parts = parts;
  }

  async menus(session: Session, persona: Persona): Promise<Menu[]> {
    return this.#offer(session, await this.#parts.menus(persona));
  }

  /** Starts a menu item and returns; a failure of the run becomes a toast. @throws Refusal when it may not run now */
  async start(session: Session, persona: Persona, body: unknown): Promise<void> {
    const { run, sheetTitle, range } = runBody.parse(body);
    const menus = this.#offered.get(keyOf(session)) ?? (await this.menus(session, persona));
    const item = menus.flatMap(({ items }) => items).find((item) => 'run' in item && item.run === run);
    if (!item || !('run' in item)) throw new Refusal(404, 'Ukjent valg', `${run} står ikke i menyen.`);
    if (this.#busy.has(session.id))
      throw new Refusal(409, 'Vent litt', 'Det forrige valget er ikke ferdig ennå.');
    const at = { ...(sheetTitle !== undefined && { sheetTitle }), ...(range !== undefined && { range }) };
    void this.#run(session, item.caption, () =>
      this.#parts.runAppsScript(run, persona, this.ui(session), at),
    );
  }

  /** The page of a dialog that this session was shown. @throws Refusal when there is none */
  modal({ id }: Session, word: string): string {
    const modal = this.#modals.get(word);
    if (modal?.session !== id) throw new Refusal(404, 'Ukjent vindu', 'Vinduet er ikke åpent lenger.');
    return modal.html;
  }

  /** What the page of a dialog asks of the script, and what the script gave. @throws Refusal with the script's own words */
  async call(session: Session, persona: Persona, body: unknown): Promise<{ value: unknown }> {
    const { modal, run, argument } = callBody.parse(body);
    this.modal(session, modal);
    try {
      return { value: await this.#parts.callAppsScript(run, persona, this.ui(session), argument) };
    } catch (error) {
      throw new Refusal(500, 'Skriptet stoppet', error instanceof Error ? error.message : String(error));
    }
  }

  /** @throws Refusal when this session has no such open question, or the question no such button */
  answer(session: Session, body: unknown): void {
    const { dialog, ...written } = answerBody.parse(body);
    const question = this.#questions.get(dialog);
    if (question?.session !== session.id || ![...question.buttons, 'CLOSE'].includes(written.button))
      throw new Refusal(404, 'Ukjent spørsmål', 'Spørsmålet er ikke åpent lenger.');
    this.#close(dialog, written);
  }

  ui(session: Session): PageUi {
    const { id } = session;
    return {
      toast: (title, message, seconds) => this.#streams.send({ kind: 'toast', title, message, seconds }, id),
      menus: (menus) => this.#streams.send({ kind: 'menus', menus: this.#offer(session, menus) }, id),
      sidebar: (title, html) =>
        this.#streams.send(
          {
            kind: 'sidebar',
            title,
            ...(hasScript(html) ? { id: this.#keep(id, 'sidebar', html) } : { html }),
          },
          id,
        ),
      modal: (title, html) =>
        this.#streams.send({ kind: 'modal', id: this.#keep(id, 'modal', html), title }, id),
      activate: (title, range) => this.#streams.send({ kind: 'activate', title, range }, id),
      dialog: async (title, message, buttons) => (await this.#ask(id, { title, message, buttons })).button,
      prompt: (title, message, buttons) => this.#ask(id, { title, message, buttons, input: true }),
    };
  }

  /** In the place of the one that stood there before. */
  #keep(session: string, kind: Framed, html: string): string {
    for (const [word, one] of this.#modals)
      if (one.session === session && one.kind === kind) this.#modals.delete(word);
    const word = randomUUID();
    this.#modals.set(word, { session, html, kind });
    return word;
  }

  #ask(session: string, asked: Asked): Promise<Written> {
    return new Promise((answer) => {
      const id = randomUUID();
      this.#questions.set(id, { session, buttons: asked.buttons, answer });
      this.#streams.send({ kind: 'dialog', id, ...asked }, session);
    });
  }

  async #run({ id }: Session, what: string, work: () => Promise<void>): Promise<void> {
    this.#busy.add(id);
    this.#streams.send({ kind: 'busy', running: true, what }, id);
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#streams.send({ kind: 'toast', title: `${what} stoppet`, message, seconds: 15 }, id);
    } finally {
      this.#busy.delete(id);
      for (const [dialog, question] of this.#questions)
        if (question.session === id) this.#close(dialog, { button: 'CLOSE', text: '' });
      this.#streams.send({ kind: 'busy', running: false, what }, id);
    }
  }

  #offer(session: Session, menus: Menu[]): Menu[] {
    this.#offered.set(keyOf(session), menus);
    return menus;
  }

  #close(dialog: string, written: Written): void {
    this.#questions.get(dialog)?.answer(written);
    this.#questions.delete(dialog);
  }
}

const keyOf = ({ id, email }: Session): string => `${id} ${email}`;
