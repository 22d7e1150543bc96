// What a person's page keeps over a reload, in this tab of the browser alone; each workbook its own.
import { BOOK } from '../this-book.ts';

/** Reads what was kept under a name; undefined when nothing was, or it cannot be read. */
export const readKept = (name: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(BOOK + name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

/** Keeps it; false when the browser has no room for it. */
export const keep = (name: string, value: unknown): boolean => {
  try {
    sessionStorage.setItem(BOOK + name, JSON.stringify(value));
    return true;
  } catch {
    sessionStorage.removeItem(BOOK + name);
    return false;
  }
};
