// Which of the round's workbooks this page shows.
import { OFFICE_PATH } from '../protocol.ts';

/** What goes before the desk's paths: nothing for the shared workbook, the office's own path in that. */
export const BOOK = location.pathname.startsWith(OFFICE_PATH) ? OFFICE_PATH : '';
