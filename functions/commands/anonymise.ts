// npm run anonymise: takes the people out of a closed round in the store; the figures stay.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { anonymiseRound } from '../flows/office/anonymise-round.ts';
import { openStore } from '../wiring.ts';
import { readCommand, stopWith } from './read-command.ts';

const usage = `npm run anonymise -- --round fylke/år --closed [--store firestore --project ID [--database ID] | --store sqlite --file FIL]

  --round    runden, for eksempel trondelag/2026
  --closed   sier at runden er avsluttet: klagefristen er ute og rapporten er levert. Dette kan ikke gjøres om.
  --store    firestore når ikke annet er sagt`;

/** What the command does not reach, and what to do about it. */
const left = `Dette er ikke rørt:
  regnearket        Personene står der ennå: i fanen «Roller», i «Kontakt hos partner», i det folk har skrevet, i hvem
                    som kan redigere, og i versjonsloggen. Slett arket, eller ta dem ut der. Kontroller ikke fanene
                    igjen etterpå: da leses det som står der, inn på nytt.
  navn i tekst      Et navn uten e-postadresse i en begrunnelse eller en beskrivelse står. Les dem.
  sikkerhetskopier  De inneholder personene til de blir slettet, etter sju dager og fjorten uker.`;

const { values } = readCommand(usage, {
  options: {
    round: { type: 'string', default: '' },
    closed: { type: 'boolean', default: false },
    store: { type: 'string', default: 'firestore' },
    project: { type: 'string', default: '' },
    database: { type: 'string' },
    file: { type: 'string', default: '' },
  },
});

const stop = (why: string): never => stopWith(why, `\n${usage}`);

const [, county = '', year = ''] =
  /^([a-z0-9-]+)\/(\d{4})$/.exec(values.round) ?? stop('--round skal være fylke/år.');
if (!values.closed) stop(`Ingenting er gjort. Legg til --closed når ${values.round} er avsluttet.`);
const { store: kind, project, file } = values;
if (kind !== 'sqlite' && kind !== 'firestore') stop(`Ukjent lager «${kind}».`);
if (kind === 'sqlite' ? !existsSync(file) : project === '')
  stop('--file må være en fil som finnes, eller --project et prosjekt.');

const store = await openStore({
  STORE: kind === 'sqlite' ? 'sqlite' : 'firestore',
  SQLITE_FILE: file,
  FIRESTORE_PROJECT: project,
  FIRESTORE_DATABASE: values.database,
});
try {
  const clock = { now: () => new Date() };
  const done = await anonymiseRound(
    { store, clock },
    { county, year: Number(year) },
    randomBytes(2).toString('hex'),
  );
  if (!done.ok)
    stop(
      `Ingenting er gjort: ${done.due} e-poster er ikke sendt ennå. De prøves igjen av seg selv, og gis opp etter ti timer. Kjør på nytt da.`,
    );
  else if (done.documents === 0) console.log(`${values.round}: ingen adresser igjen. Ingenting er endret.`);
  else console.log(sayDone(done));
} finally {
  await store.close();
  if (kind === 'sqlite') forgetFreePages();
}

function sayDone({ people, documents, runs }: { people: number; documents: number; runs: number }): string {
  const lines = [
    `${values.round}: ${people} personer er tatt ut av ${documents} dokumenter. Beløp, tiltak og beregninger står.`,
  ];
  if (runs > 0)
    lines.push(
      `${runs} beregninger hadde en adresse i en tekst. Summene står, men regnepakken deres gir ikke lenger samme kontrollsum.`,
    );
  return [...lines, '', left].join('\n');
}

/** SQLite leaves what was overwritten in free pages of its file, until the file is rewritten. */
function forgetFreePages(): void {
  const db = new DatabaseSync(file);
  db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}
