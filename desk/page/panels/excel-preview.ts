// The question before a file is written into the sheet: every cell, as it stands and as the file has it.
import type { CellPreview, MergePreview, RowPreview } from '../../../functions/domain/needs/merge-preview.ts';
import { make } from '../dom.ts';

/** What the API answers to a file that is only looked at. */
export type Preview = { title: string; message: string; preview: MergePreview };

/** Shows it; resolves with the answer, nothing when it was put off. */
export const askAbout = (shown: Preview): Promise<{ chooseFile: boolean } | undefined> => {
  const { changes, both, added, deleted } = shown.preview;
  const brings = changes.length + both.length + added.length + deleted.length > 0;
  const choice = make('input', { type: 'checkbox' });
  const title = make('h2', { id: 'excel-title', tabindex: '-1' }, shown.title);
  const buttons = [
    ...(brings ? [make('button', { class: 'main', value: 'yes' }, 'Skriv inn i arket')] : []),
    make('button', { class: 'quiet', value: '' }, brings ? 'Avbryt' : 'Lukk'),
  ];
  const dialog = make(
    'dialog',
    { class: 'excel', 'aria-labelledby': 'excel-title', 'aria-describedby': 'excel-message' },
    make(
      'form',
      { method: 'dialog' },
      title,
      make('p', { id: 'excel-message' }, shown.message),
      make(
        'div',
        { class: 'preview', tabindex: '0', role: 'region', 'aria-label': 'Endringene' },
        ...drawPreview(shown.preview),
      ),
      ...(both.length + deleted.length > 0
        ? [make('label', {}, choice, ' Bruk filen der begge har endret')]
        : []),
      make('div', { class: 'buttons' }, ...buttons),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes' ? { chooseFile: choice.checked } : undefined);
    });
  });
};

const drawPreview = ({ changes, both, added, deleted, gone }: MergePreview): HTMLElement[] => [
  ...drawCells('Endret i filen', changes),
  ...drawCells('Endret både i arket og i filen', both),
  ...drawRows('Nye rader', added),
  ...drawRows('Slettet i arket, endret i filen', deleted),
  ...(gone.length > 0
    ? [
        make('h3', {}, 'Mangler i filen, blir stående i arket'),
        make('ul', {}, ...gone.map(({ id, measure }) => make('li', {}, `${id} ${measure}`))),
      ]
    : []),
];

const drawCells = (caption: string, cells: CellPreview[]): HTMLElement[] =>
  cells.length === 0
    ? []
    : [
        make(
          'table',
          {},
          make('caption', {}, caption),
          drawHead(['Rad', 'Celle', 'Nå i arket', 'I filen']),
          make(
            'tbody',
            {},
            ...cells.map(({ id, measure, where, header, before, after }) =>
              make(
                'tr',
                {},
                make('th', { scope: 'row' }, `${id} ${measure}`),
                make('td', {}, `${where} ${header}`),
                make('td', { class: 'before' }, before || '(tom)'),
                make('td', { class: 'after' }, after || '(tom)'),
              ),
            ),
          ),
        ),
      ];

const drawRows = (caption: string, rows: RowPreview[]): HTMLElement[] =>
  rows.length === 0
    ? []
    : [
        make(
          'table',
          {},
          make('caption', {}, caption),
          drawHead(['Rad i filen', 'Innhold']),
          make(
            'tbody',
            {},
            ...rows.map(({ row, cells }) =>
              make(
                'tr',
                {},
                make('th', { scope: 'row' }, String(row)),
                make('td', {}, cells.map(({ header, text }) => `${header}: ${text}`).join(' · ')),
              ),
            ),
          ),
        ),
      ];

const drawHead = (texts: string[]): HTMLElement =>
  make('thead', {}, make('tr', {}, ...texts.map((text) => make('th', { scope: 'col' }, text))));
