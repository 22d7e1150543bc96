// Reads the JSON file that a command is given, or says in words why it can't.
import { readFileSync } from 'node:fs';

/** The parsed file; `-` is what comes on standard input. Throws an Error whose message is for the person. */
export function readJsonFile(file: string): unknown {
  const name = file === '-' ? 'Det som kom inn' : `Filen «${file}»`;
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Error(`${name} finnes ikke eller kan ikke leses.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} er ikke JSON: ${(error as Error).message}`, { cause: error });
  }
}
