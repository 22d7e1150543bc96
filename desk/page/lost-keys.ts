// Keeps typing from being lost: keys that nothing on the page would take go to the sheet.

/** Keys that move the focus, or are not pressed alone. */
const OTHERS = /^(Tab|Escape|F6|Shift|Control|Alt|AltGraph|Meta)$/;

/** Univer's hidden editor, which what is typed goes through. */
const isEditor = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.dataset['uComp'] === 'editor';

const hasCaret = (editor: HTMLElement): boolean => editor.contains(getSelection()?.anchorNode ?? null);

/** The browser gives the editor the focus back without its caret where a dialog was closed by mouse. */
export const putCaret = (): void => {
  const editor = document.activeElement;
  if (isEditor(editor) && !hasCaret(editor)) getSelection()?.collapse(editor, 0);
};

/** Nobody has the focus, or the editor has it without its caret; a text marked to be copied is left alone. */
const isLost = (): boolean => {
  const { activeElement } = document;
  if (activeElement !== document.body && !isEditor(activeElement)) return false;
  return !(isEditor(activeElement) && hasCaret(activeElement)) && (getSelection()?.isCollapsed ?? true);
};

/** After a click that left the focus nowhere, and before a key that would have had no effect. */
export const listenForLostKeys = (focusGrid: () => void): void => {
  addEventListener('click', () => isLost() && focusGrid());
  addEventListener('keydown', ({ key }) => isLost() && !OTHERS.test(key) && focusGrid(), { capture: true });
};
