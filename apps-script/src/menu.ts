// The menu and the triggers as tables: names and captions only, so that the build can check them against the bundle.

/** The words of the tab Roller. */
export const ROLES = [
  'koordinator',
  'saksbehandler',
  'leser',
  'eierrepresentant',
  'UH-partner',
  'forumsmedlem',
  'beslutter',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * One menu item, shown to those roles; what they may do is decided by the API all the same. `verb` is what it is asked
 * to do with the active tab; without it the script acts itself. `row`: the row the person stands in is told too.
 * `sends`: something goes out by e-mail or is let pass, so the API is first asked what would happen, and the person is asked
 * after it, with the buttons that the answer names. `looks` is told while it looks, and `left` after a no.
 * `starts` is told while it works.
 */
export type MenuAct = {
  caption: string;
  help: string;
  roles: readonly Role[];
  verb?: string;
  row?: true;
  sends?: true;
  starts?: string;
  looks?: string;
  left?: string;
  /** Stands in a menu of its own inside for the case worker, who has many items; for others among theirs. */
  rare?: true;
};

export const MENU_CAPTION = 'Samordning';
export const MORE_CAPTION = 'Flere valg';
export const RARE_CAPTION = 'Oppsett og drift';

/** Function name -> item, in the order they stand. */
export const MENU = {
  kontrollerFane: {
    caption: 'Kontroller fanen',
    help: 'leser fanen du står i, og viser i hver rad hva som mangler eller ikke kan leses.',
    roles: ['koordinator', 'saksbehandler'],
    verb: 'check',
  },
  sendBehovsmelding: {
    caption: 'Send behovsmelding',
    help: 'sender nettverkets rader til Statsforvalteren. Fanen låses, og kvittering kommer på e-post.',
    roles: ['koordinator'],
    verb: 'submit',
    sends: true,
    looks: 'Ser over radene som skal sendes …',
    starts: 'Sender inn, låser fanen og skriver kvitteringen …',
  },
  hvaGjenstar: {
    caption: 'Hva gjenstår',
    help: 'viser i en liste alt som gjenstår i fanen du står i. Hver linje går til cellen sin, og forslag («Mente du …?») godtas der.',
    roles: ['koordinator', 'saksbehandler'],
    verb: 'todo',
  },
  hentTilbakeRader: {
    caption: 'Hent tilbake rader',
    help: 'setter radene som sist ble tatt ut av fanen, tilbake nederst, med ID-ene de hadde.',
    roles: ['koordinator'],
    verb: 'restore',
  },
  beregnFordeling: {
    caption: 'Beregn fordeling',
    help: 'beregner en kladd av det som er sendt inn, i fanene Kladd og Kladd tiltak. Ingen får beskjed.',
    roles: ['saksbehandler'],
    verb: 'allocate',
    starts: 'Regner ut og skriver Kladd …',
  },
  leggFramForslaget: {
    caption: 'Legg fram forslaget',
    help: 'viser e-postene og spør, og skriver så kladden i Innstilling og Tiltak og gir nettverkene beskjed på e-post.',
    roles: ['saksbehandler'],
    verb: 'publish',
    sends: true,
    looks: 'Ser over e-postene som skal sendes …',
    starts: 'Skriver Innstilling og Tiltak, og sender e-postene …',
  },
  hvorforBelopet: {
    caption: 'Hvorfor dette beløpet?',
    help: 'forklarer beløpet til nettverket i raden du står i, i Kladd det som er kladd: regnestykket, reglene med kilder, og svar på spørsmål.',
    roles: ROLES,
    verb: 'why',
    row: true,
  },
  foldKolonner: {
    caption: 'Vis eller fold kolonner',
    help: 'viser alle kolonnene i fanen du står i, også dem som er foldet sammen; velges det igjen, foldes de. Det gjelder for alle som ser fanen.',
    roles: ['koordinator', 'saksbehandler'],
    verb: 'fold',
  },
  flyttPenger: {
    caption: 'Flytt penger …',
    help: 'flytter penger mellom nettverk og Ufordelt, med begrunnelse. Du ser hva det gjør med tiltakene på begge sider, før det skrives.',
    roles: ['saksbehandler'],
  },
  hvaErEndret: {
    caption: 'Hva er endret?',
    help: 'viser gammel og ny verdi i hvert felt siden behovsmeldingen i fanen du står i, ble sendt inn.',
    roles: ['koordinator', 'saksbehandler'],
    verb: 'changes',
  },
  returnerBehovsmelding: {
    caption: 'Returner behovsmelding',
    help: 'gir behovsmeldingen i fanen du står i, tilbake til nettverket med en begrunnelse, og åpner fanen.',
    roles: ['saksbehandler'],
    verb: 'return',
    sends: true,
    looks: 'Ser over behovsmeldingen …',
    starts: 'Åpner fanen og sender begrunnelsen …',
  },
  laFeilenSta: {
    caption: 'La feilen stå …',
    help: 'lar det som stopper raden du står i, passere med en begrunnelse som vises i raden. Endres cellen, må den rettes som før. Har noe fått stå der, kan du trekke det tilbake.',
    roles: ['saksbehandler'],
    verb: 'waive',
    row: true,
    sends: true,
    looks: 'Ser hva som stopper raden, eller har fått stå …',
    left: 'Ingenting er endret.',
  },
  sammenlignAlternativer: {
    caption: 'Sammenlign alternativer',
    help: 'regner ut valgene øverst i fanen «Alternativer» ved siden av hverandre. Ingenting lagres.',
    roles: ['saksbehandler'],
    verb: 'compare',
    starts: 'Regner ut alternativene …',
  },
  excelFil: {
    caption: 'Excel: last ned eller hent inn …',
    help: 'lager en Excel-fil av fanen du står i, og tar en utfylt fil inn igjen. Du ser hva som endres før noe skrives.',
    roles: ['koordinator', 'saksbehandler'],
  },
  skrivUt: {
    caption: 'Skriv ut (PDF) …',
    help: 'lager en PDF av nettverkets fane, eller av Innstilling slik den ble lagt fram, til å skrive ut eller ta vare på.',
    roles: ['koordinator', 'saksbehandler'],
  },
  visRegnepakken: {
    caption: 'Vis regnepakken',
    help: 'viser alt som trengs for å regne innstillingen på nytt uten nett.',
    roles: ['saksbehandler'],
    verb: 'pack',
    rare: true,
  },
  taIBrukArshjulet: {
    caption: 'Ta i bruk årshjulet …',
    help: 'gjør fristene i fanen Årshjul gjeldende. Du ser hva som er nytt og flyttet, og hvem som får e-post, før det gjøres.',
    roles: ['saksbehandler'],
    verb: 'setWheel',
    sends: true,
    looks: 'Ser over fristene …',
    starts: 'Tar fristene i bruk og sender e-postene …',
    left: 'Ingenting er endret.',
    rare: true,
  },
  sendEpostPaNytt: {
    caption: 'Send e-post på nytt',
    help: 'sender en gang til det som ikke er kommet fram på e-post. Fanen «Start» sier hva det er.',
    roles: ['saksbehandler'],
    verb: 'resend',
    sends: true,
    looks: 'Ser etter e-post som ikke er kommet fram …',
    starts: 'Sender e-postene på nytt …',
    rare: true,
  },
  visArshjulet: {
    caption: 'Vis årshjulet',
    help: 'viser fristene som gjelder, hvor lenge det er til, og adressen til dem som kalender. Saksbehandler ser også hva som sendes til hvem.',
    roles: ROLES,
    verb: 'wheel',
    rare: true,
  },
  visHjelp: {
    caption: 'Vis hjelp',
    help: 'viser dette. Fanen «Start» forteller hvor i året vi er.',
    roles: ROLES,
  },
  installTriggers: {
    caption: 'Sett opp utløsere (eier)',
    help: 'gjør at rader kontrolleres mens dere skriver. Gjøres én gang, av den som eier arket.',
    roles: ['saksbehandler'],
    rare: true,
  },
} as const satisfies Record<string, MenuAct>;

export type MenuFunction = keyof typeof MENU;

/** Google's advice and ours. */
export const MOST_ITEMS = 7;

/** In a menu inside it. */
export const MOST_MORE = 9;
/** The same for whoever has no role that is known, and is shown everything. */
export const MOST_UNKNOWN = 14;

/** The items that stand in the menu, and those in each of the two menus inside it; such a menu is one more item. */
export type Shown = { items: MenuFunction[]; more: MenuFunction[]; rare: MenuFunction[] };

/**
 * The items of a person with these roles. Somebody whose roles are not known is shown everything, since the API refuses what they may not do.
 */
export function menuFor(roles: Role[] | undefined): Shown {
  const names = Object.keys(MENU) as MenuFunction[];
  const shown = names.filter((name) => !roles || everybodys(name) || isFor(MENU[name], roles));
  const isOffice = !roles || roles.includes('saksbehandler');
  const rare = shown.filter((name) => isOffice && 'rare' in MENU[name]);
  const usual = shown.filter((name) => !rare.includes(name));
  const most = rare.length > 0 ? MOST_ITEMS - 1 : MOST_ITEMS;
  const room = usual.length > most ? most - 1 : most;
  return { items: usual.slice(0, room), more: usual.slice(room), rare };
}

const isFor = (act: MenuAct, roles: Role[]): boolean => roles.some((role) => act.roles.includes(role));

/** Help is for those without a role too. */
const everybodys = (name: MenuFunction): boolean => name === 'visHjelp';

/** The installable triggers that shall exist, and nothing but them: function name -> event type. */
export const TRIGGERS = { onEditPing: 'ON_EDIT', onChangePing: 'ON_CHANGE' } as const;

/** Functions Google calls by their name alone. */
export const SIMPLE_TRIGGERS = ['onOpen'] as const;

/** Functions that the dialogs and the list of what is left call while they are open. */
export const DIALOG_CALLS = [
  'excelTilFil',
  'excelSeOver',
  'excelSkrivInn',
  'gjenstarLes',
  'gjenstarGodta',
  'gjenstarVis',
  'flyttSeOver',
  'flyttBehold',
  'skrivUtFil',
  'sporsmalJa',
  'sporsmalNei',
  'sporsmalPaNytt',
  'utlosereSettOpp',
] as const;
