// Ranges as the API takes them in an address: a tab by its title, whole or from the top.

export const wholeTab = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** The first `rows` rows. */
export const topOf = (title: string, rows: number): string => `${wholeTab(title)}!1:${rows}`;
