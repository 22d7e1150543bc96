// What the script's side may ask of the desk's side, and the blocking way to ask it.
// oxlint-disable unicorn/require-post-message-target-origin -- a MessagePort has no origin
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Button, Menu } from '../protocol.ts';

/** An installable trigger as the desk keeps it: which function, on what, created by whom. */
export type Trigger = { id: string; run: string; on: 'ON_EDIT' | 'ON_CHANGE'; creator: string };

/** A protection as a script hears of it. */
export type Guarded = { type: 'RANGE' | 'SHEET'; description: string; mayEdit: boolean };

export type Request = { url: string; method: string; headers: Record<string, string>; body?: string };
export type Reply = { status: number; body: string };

/** The button that was pressed, and what was written beside it. */
export type Written = { button: Button; text: string };

/** Everything a run can cause outside its own thread. */
export type Calls = {
  titles(): Promise<string[]>;
  /** The shown texts of a tab, every row as long as the longest; nothing when it is not there. */
  shown(title: string): Promise<string[][] | undefined>;
  /** The columns of a tab that nobody sees, counted from 1. */
  hiddenColumns(title: string): Promise<number[]>;
  /** What is protected as a whole tab or not, by what it is called, and whether the person may edit it. */
  protections(): Promise<Guarded[]>;
  fetch(request: Request): Promise<Reply>;
  token(): Promise<string>;
  toast(title: string, message: string, seconds: number): Promise<void>;
  dialog(title: string, message: string, buttons: Button[]): Promise<Button>;
  prompt(title: string, message: string, buttons: Button[]): Promise<Written>;
  menu(menu: Menu): Promise<void>;
  sidebar(title: string, html: string): Promise<void>;
  modal(title: string, html: string): Promise<void>;
  /** The person stands in that cell of that tab from now on. */
  activate(title: string, range: string): Promise<void>;
  triggers(): Promise<Trigger[]>;
  addTrigger(trigger: Omit<Trigger, 'id'>): Promise<Trigger>;
  removeTrigger(id: string): Promise<void>;
  documentProperty(key: string): Promise<string | null>;
  setDocumentProperty(key: string, value: string): Promise<void>;
  log(level: string, text: string): Promise<void>;
};

export type Ask = <K extends keyof Calls>(
  name: K,
  ...args: Parameters<Calls[K]>
) => Awaited<ReturnType<Calls[K]>>;

/** What travels back: a value, or the message of what was thrown. */
type Answer = { value?: unknown; error?: string };

/** On the script's thread: each call stands still until the desk has answered, as Google's services do. */
export const askOver =
  (port: MessagePort, bell: Int32Array): Ask =>
  (name, ...args) => {
    port.postMessage({ name, args });
    Atomics.wait(bell, 0, 0);
    Atomics.store(bell, 0, 0);
    const { value, error } = receiveMessageOnPort(port)!.message as Answer;
    if (error !== undefined) throw new Error(error);
    return value as never;
  };

/** On the desk's thread: answers whatever comes by `calls`, one at a time. */
export function answerOver(port: MessagePort, bell: Int32Array, calls: Calls): void {
  port.on('message', ({ name, args }: { name: keyof Calls; args: never[] }) => {
    const call = calls[name] as (...args: never[]) => Promise<unknown>;
    void Promise.resolve()
      .then(() => call(...args))
      .then(
        (value): Answer => ({ value }),
        (error: unknown): Answer => ({ error: error instanceof Error ? error.message : String(error) }),
      )
      .then((answer) => {
        port.postMessage(answer);
        Atomics.store(bell, 0, 1);
        Atomics.notify(bell, 0);
      });
  });
}
