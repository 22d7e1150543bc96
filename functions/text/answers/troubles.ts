// What stands in the way outside the flows, in words: what happened, who can mend it, and how.
import type { Trouble } from '../../domain/sheet/facts/refusals.ts';

/** Trouble -> HTTP status and sentences. Nothing typed is lost by any of them. */
export const troubleTexts: Record<Trouble, { status: number; title: string; text: string }> = {
  sheetSignedOut: {
    status: 503,
    title: 'Løsningen slipper ikke inn hos Google',
    text: 'Google godtar ikke innloggingen til løsningens egen konto. Den som drifter løsningen, må se til kontoen og tilgangen den har til Google Sheets. Det du har skrevet, står i regnearket.',
  },
  sheetApiOff: {
    status: 503,
    title: 'Google Sheets er ikke slått på for løsningen',
    text: 'Den som drifter løsningen, må slå på Google Sheets API i prosjektet. Det du har skrevet, står i regnearket.',
  },
  sheetNotShared: {
    status: 409,
    title: 'Regnearket er ikke delt med løsningen',
    text: 'Løsningens egen konto har ikke lov til å redigere regnearket. Den som eier regnearket, må dele det med kontoen som redigerer; adressen har den som drifter løsningen. Det du har skrevet, står i regnearket.',
  },
  sheetGone: {
    status: 409,
    title: 'Finner ikke regnearket',
    text: 'Google finner ikke regnearket som runden hører til. Er det slettet, kan eieren hente det tilbake fra papirkurven. Er runden flyttet til et annet regneark, må den som drifter løsningen, stille det inn.',
  },
  sheetProtected: {
    status: 409,
    title: 'Regnearket er vernet mot løsningen',
    text: 'Noe løsningen skal skrive i, er vernet slik at bare andre kan endre det. Den som eier regnearket, må ta bort vernet eller gi løsningens konto lov til å redigere der. Oppsettet, som kan kjøres på nytt, sier hvor det er. Det du har skrevet, står i regnearket.',
  },
  sheetQuota: {
    status: 429,
    title: 'For mange kall til Google akkurat nå',
    text: 'Google tar imot et visst antall kall i minuttet, og de er brukt opp. Vent et minutt og prøv igjen. Det du har skrevet, står i regnearket.',
  },
  storeFull: {
    status: 503,
    title: 'Lageret er fullt',
    text: 'Disken som lageret ligger på, er full eller svarer ikke, så ingenting er lagret nå. Den som drifter løsningen, må frigjøre plass eller bytte disk. Det du har skrevet, står i regnearket; velg på nytt etterpå.',
  },
  storeClosed: {
    status: 503,
    title: 'Lageret slipper ikke løsningen inn',
    text: 'Løsningens konto får ikke lese og skrive i lageret, eller lageret finnes ikke der det er innstilt. Den som drifter løsningen, må gi kontoen tilgang eller rette innstillingen. Det du har skrevet, står i regnearket; velg på nytt etterpå.',
  },
  storeBusy: {
    status: 503,
    title: 'Lageret er opptatt',
    text: 'Et annet program holder lageret, så ingenting er lagret nå. Prøv igjen om et minutt. Varer det, må den som drifter løsningen, se hvilket program som har filen åpen. Det du har skrevet, står i regnearket.',
  },
  tooMuchAtOnce: {
    status: 413,
    title: 'For mye på én gang',
    text: 'Det er mer her enn lageret kan ta imot på én gang, så ingenting er lagret nå. Del lange tekster og mange rader på flere tiltak eller faner, eller kort ned de lengste tekstene, og prøv igjen. Det du har skrevet, står i regnearket.',
  },
};
