// Which open page this is, to the desk: every load of the page is another one.

export const PAGE = crypto.randomUUID();
