// Which open page this is, to the desk, and of which workbook: every load of the page is another one.
import { OFFICE_PATH } from '../../protocol.ts';

export const PAGE = crypto.randomUUID();

/** What goes before the desk's paths: nothing for the shared workbook, the office's own path in that. */
export const BOOK = location.pathname.startsWith(OFFICE_PATH) ? OFFICE_PATH : '';
