// A sort among Univer's own changes, so that undo takes it back in its turn; the desk does the sorting.
import { CommandType, ICommandService, IUndoRedoService } from '@univerjs/core';
import type { IMutationInfo, Injector } from '@univerjs/core';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

type SortRange = sheets_v4.Schema$SortRangeRequest;

export const SORTED = 'desk.mutation.sort';

/** Sorts, and lets undo put the rows back: a sort by nothing, as the desk knows it. */
export const sortAtDesk = (injector: Injector, unitID: string, sortRange: SortRange): void => {
  const commands = injector.get(ICommandService);
  if (!commands.hasCommand(SORTED))
    commands.registerCommand({ id: SORTED, type: CommandType.MUTATION, handler: () => true });
  const change = (by: SortRange): IMutationInfo => ({
    id: SORTED,
    params: { unitId: unitID, sortRange: by },
    type: CommandType.MUTATION,
  });
  const [redo, undo] = [change(sortRange), change({ ...sortRange, sortSpecs: [] })];
  commands.syncExecuteCommand(redo.id, redo.params);
  injector.get(IUndoRedoService).pushUndoRedo({ unitID, undoMutations: [undo], redoMutations: [redo] });
};
