// What a refusal tells: the HTTP status, a title, and a sentence made from its facts.
import type { RefusalFacts } from '../../domain/sheet/facts/refusals.ts';
import type { RefusalCode } from '../../domain/sheet/refusal.ts';

/** Code -> its words. */
export type RefusalWords<C extends RefusalCode = RefusalCode> = {
  [K in C]: { status: number; title: string; detail: (facts: RefusalFacts[K]) => string };
};

/** Why there is nothing to fold. */
export const foldRefusals: RefusalWords<'notFoldable'> = {
  notFoldable: {
    status: 409,
    title: 'Ingen kolonner å folde',
    detail: ({ title }) =>
      `I «${title}» er ingen kolonner samlet i grupper, så alt vises. Gå til en fane «Behov …», Kladd eller Innstilling, og velg på nytt.`,
  },
};

const roleNames: Record<string, string> = {
  network_coordinator: 'nettverkets koordinator',
  governor_caseworker: 'saksbehandler hos Statsforvalteren',
  reader: 'leser',
  owner_rep: 'eierrepresentant',
  uh_rep: 'UH-partner',
  forum_member: 'forumsmedlem',
  governor_decider: 'beslutter hos Statsforvalteren',
};
const mayWords = (may: string): string =>
  may
    .split(',')
    .map((role) => roleNames[role] ?? role)
    .join(' eller ');

/** Who somebody is, and what that lets them do. */
export const roleRefusals: RefusalWords<
  'noRole' | 'roleUnreadable' | 'roleNotNow' | 'notYourNetwork' | 'roleMayNot'
> = {
  noRole: {
    status: 403,
    title: 'Ingen rolle',
    detail: ({ email }) =>
      `${email} står ikke i fanen Roller. Be saksbehandleren hos Statsforvalteren legge inn adressen.`,
  },
  roleUnreadable: {
    status: 403,
    title: 'Rollen kan ikke leses',
    detail: ({ email }) =>
      `Rollen til ${email} kan ikke leses. Saksbehandleren hos Statsforvalteren må rette dette:`,
  },
  roleNotNow: {
    status: 403,
    title: 'Ingen rolle i dag',
    detail: ({ email }) =>
      `${email} har ingen rolle i dag. Gjelder det likevel, må saksbehandleren hos Statsforvalteren rette fanen Roller:`,
  },
  notYourNetwork: {
    status: 403,
    title: 'Ikke ditt nettverk',
    detail: ({ network, own }) =>
      network === ''
        ? `Fanen hører ikke til et nettverk i runden. Du er koordinator for ${own}, og fanen skal hete «Behov …» med nettverkets navn. Har noen gitt den et annet navn, så gi den navnet tilbake.`
        : `Du er koordinator for ${own}, ikke for ${network}. Gå til din egen fane.`,
  },
  roleMayNot: {
    status: 403,
    title: 'Rollen kan ikke dette',
    detail: ({ may }) => `Dette kan bare gjøres av ${mayWords(may)}.`,
  },
};
