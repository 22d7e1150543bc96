// F6 goes round the parts of the page, since Tab belongs to the cells while one is in the sheet.
import { byId } from './dom.ts';

/** F6 forwards, Shift+F6 backwards: menus, sheet, the page beside it if one is open, tabs. The first button on the page goes straight to the sheet. */
export const listenForRegionKey = (focusSheet: () => void): void => {
  const regions: { element: HTMLElement; focus: () => void }[] = [
    { element: byId('menus'), focus: () => focusIn(byId('menus')) },
    { element: byId('grid'), focus: focusSheet },
    { element: byId('sidebar'), focus: () => byId('sidebar-frame').focus() },
    { element: byId('tabs'), focus: () => focusIn(byId('tabs')) },
  ];
  byId('skip').addEventListener('click', focusSheet);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      const open = regions.filter(({ element }) => !element.hidden);
      const at = open.findIndex(({ element }) => element.contains(document.activeElement));
      // Univer's writing place lies outside its container: no region at all means the sheet.
      const here = at === -1 ? 1 : at;
      open.at((here + (event.shiftKey ? -1 : 1)) % open.length)?.focus();
    },
    { capture: true },
  );
};

const focusIn = (element: HTMLElement): void => element.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
