// npm run probe: each row of google-rules.md is done at the desk or in a real account, and laid beside what the table says.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand, stopWith } from '../../functions/commands/read-command.ts';
import { atTheDesk } from './at-the-desk.ts';
import { inAnAccount } from './in-an-account.ts';
import { type Lend, lineOf, sumOf, tryRules } from './report.ts';
import { byHand } from './rules.ts';
import { whyNot } from './why-not.ts';
import { writeAnswers } from './write-answers.ts';

const usage = `npm run probe -- --desk
npm run probe -- --spreadsheet ID --functions-account e-post --person-account e-post [--write]

  --desk               svarene pulten gir
  --spreadsheet        et tomt regneark du eier, som alt kan slettes i
  --functions-account  en tjenestekonto som står for funksjonene
  --person-account     en tjenestekonto som står for en person i et nettverk
  --write              fører Googles svar inn i desk/google-rules.md

Logg først inn med begge tilgangene, og med rollen Service Account Token Creator på begge kontoene:
  gcloud auth application-default login --scopes=openid,https://www.googleapis.com/auth/cloud-platform,\\
https://www.googleapis.com/auth/spreadsheets,https://www.googleapis.com/auth/drive`;
const { values } = readCommand(usage, {
  options: {
    desk: { type: 'boolean', default: false },
    spreadsheet: { type: 'string' },
    'functions-account': { type: 'string' },
    'person-account': { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const stop = (why: string): never => stopWith(why, usage);

async function lender(): Promise<Lend> {
  if (values.desk) {
    process.env['METADATA_SERVER_DETECTION'] ??= 'none';
    return atTheDesk;
  }
  const account = {
    spreadsheetId: values.spreadsheet ?? stop('Oppgi --desk eller --spreadsheet.'),
    functions: values['functions-account'] ?? stop('--functions-account mangler.'),
    nord: values['person-account'] ?? stop('--person-account mangler.'),
  };
  return (await inAnAccount(account)).use;
}

if (values.desk && (values.spreadsheet !== undefined || values.write))
  stop('--desk brukes for seg selv: pulten er tabellen.');
try {
  const all = await tryRules(await lender(), (tried) => console.log(lineOf(tried)));
  if (values.write) {
    const file = join(import.meta.dirname, '../google-rules.md');
    const today = new Date().toISOString().slice(0, 10);
    writeFileSync(file, writeAnswers(readFileSync(file, 'utf8'), all, today));
  }
  if (!values.desk) console.log(`\nMå prøves for hånd:\n${byHand.map((line) => `- ${line}`).join('\n')}`);
  console.log(`\n${sumOf(all)}`);
  process.exitCode = all.some(({ outcome }) => outcome === 'different') ? 1 : 0;
} catch (error) {
  stop(whyNot(error));
}
