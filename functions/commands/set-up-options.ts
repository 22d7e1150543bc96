// What both set-up commands are started with: which workbook, which round, and whom the functions run as.
import { findFunctionsAccount } from './functions-account.ts';

export type SetUpOptions = {
  spreadsheetId: string;
  /** The workbook Saksbehandling. */
  office: string | undefined;
  /** The functions' account. */
  account: string;
  /** With one's own sign-in instead of the functions' account. */
  asMe: boolean;
  round: string | undefined;
  store: string | undefined;
  standardStore: string;
  /** Others who may change what is protected. */
  editors: string[];
};

export const setUpFlags = {
  spreadsheet: { type: 'string' },
  office: { type: 'string' },
  round: { type: 'string' },
  store: { type: 'string' },
  'functions-account': { type: 'string' },
  project: { type: 'string' },
  'as-me': { type: 'boolean', default: false },
  editor: { type: 'string', multiple: true, default: [] as string[] },
} as const;

export const setUpUsage = `  --spreadsheet        id-en i adressen til et tomt regneark, eller til et som skal settes i stand
  --office             id-en til regnearket Saksbehandling, som bare embetet kan åpne; fanene til embetet flyttes dit
  --round              runden det skal høre til, fylke/år, slik den står i ROUNDS; trengs første gang, og i en kopi
  --functions-account  kontoen funksjonene kjører som; ellers innstilling-api@PROSJEKT.iam.gserviceaccount.com
  --project            prosjektet, når kontoen ikke er oppgitt; ellers det maskinen er satt opp med
  --as-me              kjører med din egen innlogging i stedet for å opptre som funksjonenes konto
  --store              lageret, prosjekt/database; oppgis når løsningen er flyttet til et annet
  --editor             andre som kan endre det som er beskyttet, for eksempel eieren av arket`;

type Given = {
  spreadsheet?: string | undefined;
  office?: string | undefined;
  round?: string | undefined;
  store?: string | undefined;
  'functions-account'?: string | undefined;
  project?: string | undefined;
  'as-me': boolean;
  editor: string[];
};

/** Stops in words for what is missing or cannot be read. */
export async function readSetUpOptions(given: Given, stop: (why: string) => never): Promise<SetUpOptions> {
  const { spreadsheet, office, round, store, editor: editors } = given;
  const spreadsheetId = spreadsheet ?? stop('--spreadsheet mangler.');
  if (office === spreadsheetId) stop('--office skal være et annet regneark enn --spreadsheet.');
  if (round !== undefined && !/^[a-z0-9-]+\/\d{4}$/.test(round)) stop('--round skal være fylke/år.');
  const found = await findFunctionsAccount({ email: given['functions-account'], project: given.project });
  const { email: account, project } =
    found ??
    stop('Funksjonenes konto er ikke kjent. Oppgi --functions-account, eller --project med prosjektets id.');
  if (!/^[^\s@]+@[^\s@]+$/.test(account)) stop('--functions-account skal være en e-postadresse.');
  const standardStore = project === undefined ? store : `${project}/(default)`;
  return {
    spreadsheetId,
    office,
    account,
    asMe: given['as-me'],
    round,
    store,
    standardStore:
      standardStore ?? stop('Lageret er ikke kjent. Oppgi --store prosjekt/database, eller --project.'),
    editors,
  };
}
