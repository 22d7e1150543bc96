// What the grid tells the page.
import type { Place, Request } from '../book.ts';

export type GridEvents = {
  /** A command of the person's changes cells; `onEdit` tells which, when it has ended. */
  onEditBegun: () => void;
  onEdit: (requests: Request[]) => void;
  onMove(place: Place): void;
  /** The pointer rests on a cell; undefined when the sheet was scrolled away under it. */
  onPoint(place: Place | undefined): void;
  /** A person has left a cell that was open for writing. */
  onEditEnded(): void;
  onRefused(reason: 'locked' | 'unknown', place: Place): void;
};
