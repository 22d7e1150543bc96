// Why an e-mail has not reached an address, in words of ours that are stored beside it.

/**
 * `networkAstray`: the network is not there with its code or its name. `neverBack`: whoever was to send it vanished each time.
 * `nobody`: nobody has the role. `quota`: it waits for the next day. From `delivered` on: why it was held back.
 */
export const mailTroubles = [
  'noAddress',
  'boxFull',
  'notTaken',
  'notNow',
  'sender',
  'signIn',
  'away',
  'answerLost',
  'roleUnread',
  'nobody',
  'networkAstray',
  'neverBack',
  'bounced',
  'quota',
  'delivered',
  'roleGone',
  'muted',
  'merged',
  'changed',
  'stopped',
] as const;

export type MailTrouble = (typeof mailTroubles)[number];
