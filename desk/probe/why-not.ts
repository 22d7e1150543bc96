// Why nothing could be tried in an account, in words for whoever runs the command.
import { InUse } from './scratch.ts';

const whys: [RegExp, string][] = [
  [/default credentials/i, 'Du er ikke logget inn. Se kommandoen under.'],
  [
    /insufficient|ACCESS_TOKEN_SCOPE/i,
    'Innloggingen mangler tilgang til regneark eller Drive. Se kommandoen under.',
  ],
  [
    /unable to impersonate/i,
    'Du kan ikke opptre som en av kontoene. Gi deg selv rollen på begge, og prøv igjen.',
  ],
  [/entity was not found/i, 'Regnearket finnes ikke, eller du har ikke tilgang til det.'],
  [/does not have permission/i, 'Du eier ikke regnearket.'],
];

/** A sentence; anything else than what people can mend is thrown as it is. */
export function whyNot(error: unknown): string {
  if (error instanceof InUse)
    return `«${error.message}» er i bruk. Lag et nytt, tomt regneark: alt i det slettes for hver prøve.`;
  const message = error instanceof Error ? error.message : String(error);
  const why = whys.find(([pattern]) => pattern.test(message));
  if (!why) throw error;
  return why[1];
}
