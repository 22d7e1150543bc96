// A tab to Excel and home again: download, choose a file, see what it changes, and say yes before anything is written.
import { postForJson } from './connection.ts';
import { make } from './dom.ts';
import { type Preview, askAbout } from './panels/excel-preview.ts';
import type { MenuEntry } from './panels/menu-bar.ts';
import { showToast } from './panels/messages.ts';
import { sayRefused } from './refusal-words.ts';

/** What the API answers; `file` after export, the rest after import. */
type Exported = { title: string; message: string; filename: string; file: string };
type Imported = Preview & { previewHash: string };

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Bytes; the API takes no more. */
const LARGEST = 700_000;

const download = async (tab: string): Promise<void> => {
  const { file, filename, title, message } = await postForJson<Exported>('/desk/excel', {
    verb: 'export',
    tab,
  });
  const bytes = Uint8Array.from(atob(file), (letter) => letter.codePointAt(0) ?? 0);
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPE }));
  make('a', { href: address, download: filename }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  showToast(title, message, 10);
};

/** What follows the head of a data address. */
const afterComma = (address: string | ArrayBuffer | null): string =>
  typeof address === 'string' ? address.slice(address.indexOf(',') + 1) : '';

const readBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(afterComma(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });

const bring = async (tab: string, chosen: File): Promise<void> => {
  if (chosen.size > LARGEST)
    return showToast('Filen er for stor', 'Filen kan være 700 kB. Ta bort bilder og ekstra ark.', 10, 'stop');
  const file = await readBase64(chosen);
  const shown = await postForJson<Imported>('/desk/excel', { verb: 'import', tab, file });
  const answer = await askAbout(shown);
  if (!answer) return;
  const { previewHash } = shown;
  const told = await postForJson<Imported>('/desk/excel', {
    verb: 'import',
    tab,
    file,
    apply: true,
    previewHash,
    chooseFile: answer.chooseFile,
  });
  showToast(told.title, told.message, 10);
};

const chooseFile = (tab: string): void => {
  const input = make('input', { type: 'file', accept: `.xlsx,${TYPE}`, hidden: '', id: 'excel-file' });
  document.getElementById('excel-file')?.remove();
  document.body.append(input);
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void bring(tab, file).catch(sayRefused);
    input.remove();
  });
  input.click();
};

/** The two entries; `tab` gives the tab in front when what was typed has been sent. */
export const excelEntries = (tab: () => Promise<string>): MenuEntry[] => [
  { caption: 'Last ned fanen som Excel', act: () => void tab().then(download).catch(sayRefused) },
  { caption: 'Hent inn fra Excel …', act: () => void tab().then(chooseFile).catch(sayRefused) },
];
