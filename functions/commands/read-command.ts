// Reads what a command was started with: help where that is asked for; what it does not know is told in a line, and ends it with 2.
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Tells why, and how the command is used. */
export const stopWith = (why: string, usage: string): never => {
  console.error(`${why}\n${usage}`);
  process.exit(2);
};

/** What is wrong, by Node's code for it; `name` is the word it is wrong with. */
const whys: Record<string, (name: string) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (name) => `Valget ${name} finnes ikke.`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (name) =>
    name.includes('<value>')
      ? `Valget ${name.replace(' <value>', '')} mangler en verdi.`
      : `Valget ${name} tar ingen verdi.`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (name) => `«${name}» er ikke noe denne kommandoen kjenner.`,
};

const helps = new Set(['--help', '-h']);

/** Before `--`, after which all are plain words. */
const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? words.length : end).some((word) => helps.has(word));
};

/** Like Node's `parseArgs`; asked for help, it shows how the command is used, and ends it with 0. */
export function readCommand<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (asksForHelp(config.args ?? process.argv.slice(2))) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    const why = whys[code];
    if (!why) throw error;
    const [, name = ''] = /'([^']+)'/.exec(message) ?? [];
    return stopWith(why(name), usage);
  }
}
