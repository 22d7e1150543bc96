// The stream of events from the desk; when it is lost, it is opened again until the desk is back.
import type { DeskEvent } from '../../protocol.ts';
import { BackOff } from './back-off.ts';
import { BOOK } from '../this-book.ts';
import { PAGE } from './this-page.ts';

type Hears = {
  onEvent: (event: DeskEvent) => void;
  onLost: () => void;
  /** A lost line is up again, and events may have been missed. */
  onBack: () => void;
};

/** Resolves when the stream is open, so that nothing is missed by what is fetched afterwards. */
export const listen = ({ onEvent, onLost, onBack }: Hears): Promise<void> => {
  const backOff = new BackOff();
  let isLost = false;
  return new Promise((resolve) => {
    const open = (): void => {
      const source = new EventSource(`${BOOK}/desk/events?page=${PAGE}`);
      source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data as string) as DeskEvent));
      source.addEventListener('open', () => {
        backOff.reset();
        if (isLost) onBack();
        isLost = false;
        resolve();
      });
      source.addEventListener('error', () => {
        // The browser gives up for good on any answer but 200, so it is not left to the browser.
        source.close();
        if (!isLost) onLost();
        isLost = true;
        void backOff.wait().then(open);
      });
    };
    open();
  });
};
