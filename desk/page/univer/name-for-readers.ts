// What Univer draws, as a screen reader should meet it: pictures out of the way, the writing places with names.

/** Names the writing places and takes the canvases out of the tab order; again each time the sheet is drawn anew. */
export const nameForReaders = (container: HTMLElement): void => {
  for (const canvas of container.querySelectorAll('canvas')) {
    canvas.tabIndex = -1;
    canvas.setAttribute('aria-hidden', 'true');
  }
  const names = { DOCS_NORMAL: 'Cellen', DOCS_FORMULA_BAR: 'Formellinjen' };
  for (const [editor, name] of Object.entries(names)) {
    const place = document.getElementById(`__editor___INTERNAL_EDITOR__${editor}`);
    place?.setAttribute('role', 'textbox');
    place?.setAttribute('aria-label', name);
    place?.setAttribute('aria-describedby', 'where');
  }
  for (const box of container.querySelectorAll('input')) box.setAttribute('aria-label', 'Gå til celle');
  for (const button of container.querySelectorAll('button'))
    if (!button.textContent?.trim()) button.setAttribute('aria-label', 'Vis mer');
  for (const list of document.querySelectorAll('section[aria-label^=Notifications]'))
    list.setAttribute('aria-label', 'Varsler');
};
