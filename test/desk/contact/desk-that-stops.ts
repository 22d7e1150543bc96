// A desk of the page fixture's workbook that can be stopped and begun again at the same address, from its file.
import { rmSync } from 'node:fs';
import { openDoor } from '../../../desk/listen.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { BEHOV, newWorkbook, openDesk } from '../page-fixture.ts';

export type DeskThatStops = Awaited<ReturnType<typeof openDeskThatStops>>;

/** `edits` are those that the Apps Script was told of since the last start. */
export const openDeskThatStops = async () => {
  const { workbook, file } = newWorkbook();
  const door = await openDoor();
  const { url } = door;
  let open = await openDesk({ workbook, door });
  return {
    url: `${url}/`,
    get workbook() {
      return open.workbook;
    },
    get edits() {
      return open.edits;
    },
    /** What the cells of a column show, from one row to another, as A1 counts. */
    shown: (range: string, tab = BEHOV) =>
      (
        open.workbook.get({ includeGridData: true, ranges: [`'${tab}'!${range}`] }).sheets?.[0]?.data?.[0]
          ?.rowData ?? []
      ).map(({ values }) => values?.[0]?.formattedValue ?? ''),
    stop: () => open.close(),
    start: async () => {
      const again = Workbook.open(file, { spreadsheetId: 'ark', title: 'Samordning 2026' });
      open = await openDesk({ workbook: again, door: await openDoor(Number(new URL(url).port)) });
    },
    close: async () => {
      await open.close();
      rmSync(file, { force: true });
    },
  };
};
