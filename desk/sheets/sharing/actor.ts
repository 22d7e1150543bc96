// Who does something with the workbook.

/** A person or an account, held by the protections, or the owner, who is not. */
export type Actor = { email: string } | 'owner';
