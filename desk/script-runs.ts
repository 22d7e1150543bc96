// Apps Script runs started from a page: what they show goes to that page, and their questions wait for its answer.
import { randomUUID } from 'node:crypto';
import type { EventStreams } from './event-streams.ts';
import type { Button, Menu, Persona } from './protocol.ts';

/** What a run may show the person who started it. */
export type PageUi = {
  toast(title: string, message: string, seconds: number): void;
  /** Resolves with the button pressed; CLOSE when the page went away. */
  dialog(title: string, message: string, buttons: Button[]): Promise<Button>;
  menus(menus: Menu[]): void;
  sidebar(title: string, html: string): void;
};

/** A function of the Apps Script, run for a person with the given tab and cell in front. */
export type RunAppsScript = (
  run: string,
  persona: Persona,
  ui: PageUi,
  at: { sheetTitle?: string; range?: string },
) => Promise<void>;

type Question = { session: string; buttons: Button[]; answer(button: Button): void };

export class ScriptRuns {
  readonly #streams: EventStreams;
  readonly #questions = new Map<string, Question>();
  readonly #busy = new Set<string>();

  constructor(streams: EventStreams) {
    this.#streams = streams;
  }

  isBusy(session: string): boolean {
    return this.#busy.has(session);
  }

  /** Runs `work` with a busy line on the session's pages; a failure becomes a toast. */
  async run(session: string, what: string, work: (ui: PageUi) => Promise<void>): Promise<void> {
    this.#busy.add(session);
    this.#streams.send({ kind: 'busy', running: true, what }, session);
    try {
      await work(this.ui(session));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#streams.send({ kind: 'toast', title: `${what} stoppet`, message, seconds: 15 }, session);
    } finally {
      this.#busy.delete(session);
      for (const [id, question] of this.#questions)
        if (question.session === session) this.#close(id, 'CLOSE');
      this.#streams.send({ kind: 'busy', running: false, what }, session);
    }
  }

  ui(session: string): PageUi {
    return {
      toast: (title, message, seconds) =>
        this.#streams.send({ kind: 'toast', title, message, seconds }, session),
      menus: (menus) => this.#streams.send({ kind: 'menus', menus }, session),
      sidebar: (title, html) => this.#streams.send({ kind: 'sidebar', title, html }, session),
      dialog: (title, message, buttons) =>
        new Promise((answer) => {
          const id = randomUUID();
          this.#questions.set(id, { session, buttons, answer });
          this.#streams.send({ kind: 'dialog', id, title, message, buttons }, session);
        }),
    };
  }

  /** False when this session has no such open question, or the question no such button. */
  answer(session: string, id: string, button: Button): boolean {
    const question = this.#questions.get(id);
    if (question?.session !== session || ![...question.buttons, 'CLOSE'].includes(button)) return false;
    this.#close(id, button);
    return true;
  }

  #close(id: string, button: Button): void {
    this.#questions.get(id)?.answer(button);
    this.#questions.delete(id);
  }
}
