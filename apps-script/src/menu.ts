// The menu and the triggers as tables: names and captions only, so that the build can check them against the bundle.

/** What an item asks the person before it acts; `tab` is the active tab's title. */
export type Confirmation = { title: string; message: (tab: string) => string };

/**
 * One menu item: `verb` is what the API is asked to do with the active tab; without it the script acts itself. `row`:
 * the row the person stands in is told too. `more`: it stands in the menu inside the menu.
 */
export type MenuAct = {
  caption: string;
  help: string;
  verb?: string;
  row?: true;
  confirm?: Confirmation;
  more?: true;
};

export const MENU_CAPTION = 'Samordning';
export const MORE_CAPTION = 'Flere valg';

/** Function name -> item, in the order they stand; Google's advice and ours is seven at the most, the inner menu being one. */
export const MENU = {
  kontrollerFane: {
    caption: 'Kontroller fanen',
    help: 'leser fanen du står i, og viser i hver rad hva som mangler eller ikke kan leses.',
    verb: 'check',
  },
  sendBehovsmelding: {
    caption: 'Send behovsmelding',
    help: 'sender nettverkets rader til statsforvalteren. Kvittering kommer på e-post.',
    verb: 'submit',
    confirm: {
      title: 'Sende behovsmeldingen?',
      message: (tab) =>
        `Alle radene i fanen «${tab}» sendes til statsforvalteren slik de står nå, og nettverket får kvittering på e-post.`,
    },
  },
  beregnFordeling: {
    caption: 'Beregn fordeling',
    help: 'beregner innstillingen av det som er sendt inn. Bare for statsforvalteren.',
    verb: 'allocate',
    confirm: {
      title: 'Beregne fordelingen?',
      message: () => 'Fanen «Innstilling» skrives på nytt, og status sendes på e-post til alle nettverkene.',
    },
  },
  sammenlignAlternativer: {
    caption: 'Sammenlign alternativer',
    help: 'regner ut valgene øverst i fanen «Alternativer» ved siden av hverandre. Bare for statsforvalteren; ingenting lagres.',
    verb: 'compare',
  },
  hvorforBelopet: {
    caption: 'Hvorfor dette beløpet?',
    help: 'forklarer beløpet til nettverket i raden du står i: regnestykket, reglene med kilder, og svar på spørsmål.',
    verb: 'why',
    row: true,
  },
  visHjelp: {
    caption: 'Vis hjelp',
    help: 'viser dette. Fanen «Start» forteller hvor i året vi er.',
  },
  visRegnepakken: {
    caption: 'Vis regnepakken',
    help: 'viser alt som trengs for å regne innstillingen på nytt uten nett. Bare for statsforvalteren.',
    verb: 'pack',
    more: true,
  },
  installTriggers: {
    caption: 'Sett opp utløsere (eier)',
    help: 'gjør at rader kontrolleres mens dere skriver. Gjøres én gang, av den som eier arket.',
    more: true,
    confirm: {
      title: 'Sette opp utløsere?',
      message: () =>
        'Dette skal bare eieren av regnearket gjøre. Utløserne kontrollerer faner når noen endrer dem, og kjører i ditt navn.',
    },
  },
} as const satisfies Record<string, MenuAct>;

export type MenuFunction = keyof typeof MENU;

/** The installable triggers that shall exist, and nothing but them: function name -> event type. */
export const TRIGGERS = { onEditPing: 'ON_EDIT', onChangePing: 'ON_CHANGE' } as const;

/** Functions Google calls by their name alone. */
export const SIMPLE_TRIGGERS = ['onOpen'] as const;
