// The shape of window.desk, for the tests that use it from outside the page.

export type DeskHooks = {
  /** Makes a cell active, as a click on its tab and on it. */
  goTo(tab: string, a1: string): void;
  /** Types into a cell of the tab in front; resolves when the desk has answered. */
  type(a1: string, text: string): Promise<void>;
  /** The text shown in a cell. */
  read(tab: string, a1: string): string;
  note(tab: string, a1: string): string;
  /** Where a cell of the tab in front stands in the window, pixels from the left. */
  sides(a1: string): [left: number, right: number];
  /** The middle of a cell of the tab in front, pixels in the window. */
  middle(a1: string): [x: number, y: number];
  /** Resolves when every edit has been answered and shown. */
  settled(): Promise<void>;
};
