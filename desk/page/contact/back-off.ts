// How long to wait before the desk is asked once more: soon at first, then more seldom, until somebody knows it is back.

import { NoContact } from '../connection.ts';

const FIRST_MS = 250;
const LONGEST_MS = 4000;

export class BackOff {
  #next = FIRST_MS;
  #wake: (() => void) | undefined;

  /** Resolves when it is time to try again. */
  wait(): Promise<void> {
    const pause = this.#next;
    this.#next = Math.min(pause * 2, LONGEST_MS);
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, pause);
    });
  }

  /** Asks until it is answered. @throws what the desk refuses in words */
  async until<T>(ask: () => Promise<T>): Promise<T> {
    for (;;)
      try {
        const answer = await ask();
        this.reset();
        return answer;
      } catch (error) {
        if (!(error instanceof NoContact)) throw error;
        await this.wait();
      }
  }

  /** It went well. */
  reset(): void {
    this.#next = FIRST_MS;
  }

  /** The desk is back: try at once. */
  hurry(): void {
    this.reset();
    this.#wake?.();
  }
}
