// The way between the two workbooks of a round, for those who may open both.
import type { BookLink } from '../../protocol.ts';
import { make } from '../dom.ts';

/** Links, since the other one is a page of its own; the one in front is told by word, weight and line. */
export const showBooks = (nav: HTMLElement, books: BookLink[]): void => {
  nav.hidden = books.length === 0;
  nav.replaceChildren(
    ...books.map(({ caption, path }) =>
      make('a', { href: path, ...(path === location.pathname && { 'aria-current': 'page' }) }, caption),
    ),
  );
};
