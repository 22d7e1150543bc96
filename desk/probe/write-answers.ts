// Puts what Google answered into the tables of google-rules.md: the row is known from then on.
import type { Tried } from './report.ts';

const cellsOf = (line: string): string[] => line.slice(1).split(/(?<!\\)\|/);
const escaped = (text: string): string => text.replaceAll('|', '\\|');

/** The text with the answers of the rules that were tried; `date` says when. */
export function writeAnswers(text: string, all: Tried[], date: string): string {
  const answers = new Map(all.map((tried) => [tried.rule, tried]));
  const written = text.split('\n').map((line) => {
    const [rule = '', request = '', , source = ''] = line.startsWith('| ') ? cellsOf(line) : [];
    const tried = answers.get(rule.trim());
    if (!tried || tried.outcome === 'not tried' || (tried.outcome === 'same' && tried.known === 'known'))
      return line;
    const seen = `${source.trim().replace(/; prøvd \S+$/, '')}; prøvd ${date}`;
    return `|${rule}|${request}| \`${escaped(tried.answered)}\` | ${seen} | known |`;
  });
  return written.join('\n');
}
