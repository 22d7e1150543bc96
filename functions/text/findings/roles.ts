// Sentences about a line of Roller: what its role is for, how long it lasts, and whose deputy it is.
import type { GovernorFacts } from '../../domain/sheet/facts/governor.ts';
import type { TextsOf } from '../../domain/sheet/facts/of-code.ts';

type Codes =
  | 'roleFieldIdle'
  | 'rolePeriodTurned'
  | 'roleToCome'
  | 'roleRunOut'
  | 'deputyUnknown'
  | 'deputyOfSelf';

export const roleTexts: TextsOf<Pick<GovernorFacts, Codes>> = {
  roleFieldIdle: ({ header, word }) =>
    `${header} brukes ikke for rollen «${word}». Tøm cellen, eller velg en annen rolle.`,
  rolePeriodTurned: ({ from, to }) =>
    `Gjelder til (${to}) er før Gjelder fra (${from}). Rett den ene datoen. Raden gir ingen rolle så lenge.`,
  roleToCome: ({ day }) =>
    `Gjelder fra ${day}, og gir ingen rolle før den dagen. Skal raden gjelde nå, tøm Gjelder fra.`,
  roleRunOut: ({ day }) =>
    `Gikk ut ${day}, og gir ingen rolle lenger. Skal raden gjelde videre, rett eller tøm Gjelder til.`,
  deputyUnknown: ({ text }) =>
    `Vara for: «${text}» står ikke i kolonnen E-post, så varaen tar ikke over for noen. Skriv adressen slik den står der, eller tøm cellen.`,
  deputyOfSelf: () =>
    'Vara for er radens egen adresse. Skriv adressen til den andre, eller tøm cellen. Raden gir ingen rolle så lenge.',
};
