// What a person's page keeps over a reload, in this tab of the browser alone.

/** Reads what was kept under a name; undefined when nothing was, or it cannot be read. */
export const readKept = (name: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

/** Keeps it; false when the browser has no room for it. */
export const keep = (name: string, value: unknown): boolean => {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    sessionStorage.removeItem(name);
    return false;
  }
};
