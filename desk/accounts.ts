// The accounts at the desk that are nobody's in the round: whose the spreadsheet is, and what the functions run as.

/** Whoever set the spreadsheet up: no protection holds its owner. */
export const OWNER_ACCOUNT = 'eier@example.no';

/** A person to the spreadsheet like any other: it writes where it is among the editors. */
export const FUNCTIONS_ACCOUNT = 'funksjonene@example.no';

/** What the queue's tasks and the scheduler call the functions as. */
export const QUEUE_ACCOUNT = 'koen@example.no';
export const SCHEDULER_ACCOUNT = 'tidsplan@example.no';
