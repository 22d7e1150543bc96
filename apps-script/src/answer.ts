// What an act or a ping comes back with.

/**
 * Status 0 means that nobody answered. `html` is a page to show instead of the message. `stopped`: the API was never asked,
 * since the person has not consented at Google, or was turned away at Cloud Run's own door.
 */
export type Answer = {
  status: number;
  title: string;
  message: string;
  html?: string;
  stopped?: 'consent' | 'door';
  /** Whatever else the API answered, such as a file. */
  more?: Record<string, unknown>;
};
