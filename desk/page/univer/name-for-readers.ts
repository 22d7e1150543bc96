// What Univer draws, as a screen reader should meet it: pictures out of the way, the writing places with names.

/** Names the writing places and takes the canvases out of the tab order, now and whenever Univer draws others. */
export const nameForReaders = (container: HTMLElement): void => {
  new MutationObserver(() => name(container)).observe(document.body, { childList: true, subtree: true });
  name(container);
};

const name = (container: HTMLElement): void => {
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
  for (const [at, list] of document.querySelectorAll('section[aria-live]').entries())
    list.setAttribute('aria-label', `Varsler ${at + 1}`);
};
