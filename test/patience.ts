// How long a test waits for what must come: longer than any load delays it, since what it waits for ends the wait.

/** Milliseconds. */
const longest = 240_000;

/** For expect.poll, and for whatever else takes a timeout. */
export const soon = { timeout: longest };
