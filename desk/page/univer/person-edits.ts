// What a person's own commands change, gathered per command as requests of the Sheets API.
import { CommandType, ICommandService } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Request } from '../book.ts';
import { tableOf } from '../panels/plain-table.ts';
import type { Remembered } from './cell.ts';
import { toRequests } from './requests.ts';

/** Others' changes carry this mark, so that they are not sent back. */
export const SILENT = { fromCollab: true };

/** Calls `onEdit` once per command of the person, undo and paste included; `onBegun` at its first change. */
export const listenForEdits = (
  api: FUniver,
  injector: Injector,
  onBegun: () => void,
  onEdit: (requests: Request[]) => void,
): void => {
  const gathered: Request[] = [];
  const copied = new Map<string, Remembered>();
  let isPasting = false;

  const send = () => {
    isPasting = false;
    onEdit(gathered.splice(0));
  };
  // Univer's clipboard carries shown text only; the values behind it are kept here.
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id === 'sheet.command.paste-by-short-key') readPlain((params ?? {}) as Pasted);
    if (/\.command\.(copy|cut)$/.test(id)) remember(api, copied);
    if (/^sheet\.command\.(optional-)?paste/.test(id)) isPasting = true;
  });
  injector.get(ICommandService).onCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION || options?.fromCollab || options?.onlyLocal) return;
    const requests = toRequests(id, params ?? {}, (shown) => (isPasting ? copied.get(shown) : undefined));
    if (requests.length === 0) return;
    // One command makes several mutations; they go to the desk together.
    if (gathered.length === 0) {
      onBegun();
      setTimeout(send);
    }
    gathered.push(...requests);
  });
};

type Pasted = { htmlContent?: string; textContent?: string };

/** Univer reads plain text line by line, and as if it were HTML. */
const readPlain = (pasted: Pasted): void => {
  const table = pasted.htmlContent ? undefined : tableOf(pasted.textContent ?? '');
  if (table) pasted.htmlContent = table;
};

const remember = (api: FUniver, copied: Map<string, Remembered>): void => {
  copied.clear();
  const range = api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange();
  for (const cell of range?.getCellDataGrid().flat() ?? []) {
    const remembered = cell?.custom as Remembered | undefined;
    if (remembered) copied.set(remembered.shown, remembered);
  }
};
