// Refusals at Cloud Run's own door, before the API is asked: pages for browsers, told here in words for people.
import type { Answer } from './answer.ts';

const SAVED = 'Det du har skrevet, står i arket.';

type Words = { title: string; message: (who: string) => string };

const WORDS: Record<number, Words> = {
  401: {
    title: 'Innloggingen ble ikke godtatt',
    message: () =>
      `Google avviste beviset på hvem du er, før tjenesten ble spurt. ${SAVED} Last siden på nytt og prøv igjen. ` +
      'Skjer det fortsatt, er skriptet ikke meldt inn: den som drifter løsningen, må føre opp klient-ID-en til skriptet.',
  },
  403: {
    title: 'Du slipper ikke inn',
    message: (who) =>
      `Google kjenner ${who}, men adressen er ikke i gruppen som får bruke tjenesten. ${SAVED} ` +
      'Be den som drifter løsningen hos Statsforvalteren, om å ta den inn i gruppen. Det virker etter noen minutter.',
  },
  404: {
    title: 'Tjenesten er ikke på adressen',
    message: () =>
      `Det er ingen tjeneste der skriptegenskapen API_URL peker. ${SAVED} Den som eier arket, må rette den.`,
  },
};
const BUSY = {
  title: 'Tjenesten er opptatt',
  message: `Google fikk ikke startet tjenesten akkurat nå. ${SAVED} Vent et minutt og prøv igjen.`,
};

/** What a page from the door means; nothing when the text is no page, so that it came from elsewhere. */
export function atTheDoor(status: number, body: string): Answer | undefined {
  if (!/^\s*(<!doctype html|<html)/i.test(body)) return undefined;
  const closed = WORDS[status];
  if (closed) return { status, stopped: 'door', title: closed.title, message: closed.message(who()) };
  return status === 429 || status >= 500 ? { status, ...BUSY } : undefined;
}

/** The one that was refused: whoever acts, or whoever the triggers run as. */
function who(): string {
  try {
    return Session.getEffectiveUser().getEmail() || 'deg';
  } catch {
    return 'deg';
  }
}
