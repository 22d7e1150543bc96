// What is said of e-mails that are sent once more, stopped or noted as returned: before it is done, and after.
import type { MailAction } from '../../../domain/tabs/contact/e-post.ts';
import type { PageBlock } from '../../pages/page.ts';
import { type Choice, choiceToResend } from '../../words/choices.ts';
import { oneLine } from '../../words/one-line.ts';
import type { RefusalWords } from '../refusal-words.ts';
import { type StuckMail, stuckLine } from './stuck-mails.ts';

type Words = { title: string; message: string };

/** One thing that is done with one address. `copy` is of what has left already. */
export type HandledMail = { does: MailAction | 'copy'; address: string; subject: string };

const mailsOf = (count: number): string => (count === 1 ? '1 e-post' : `${count} e-poster`);

const happens: Record<HandledMail['does'], string> = {
  again: 'Sendes på nytt',
  copy: 'Sendes én gang til, selv om den er sendt',
  stop: 'Stoppes, og sendes ikke',
  bounced: 'Noteres som kommet i retur',
};

/** More lines than these stand in the page beside. */
const mostLines = 20;

const lineOfMail = ({ does, address, subject }: HandledMail): string =>
  `– ${happens[does]}: ${address}: ${oneLine(subject)}`;

/** What is done, in the order it is listed; `idle` are sentences about rows that nothing is done with. */
export function aboutToHandle(mails: HandledMail[], idle: string[]): Words & Choice {
  const lines = mails.slice(0, mostLines).map(lineOfMail);
  const more = mails.length > mostLines ? [`… og ${mails.length - mostLines} til, som står nedenfor.`] : [];
  const sends = mails.some(({ does }) => does === 'again' || does === 'copy');
  const twice = sends ? ['Den som kanskje har fått en e-post fra før, kan få den to ganger.'] : [];
  const left = idle.length > 0 ? ['', 'Dette blir stående i fanen E-post:', ...idle.slice(0, mostLines)] : [];
  const onlySends = mails.every(({ does }) => does === 'again' || does === 'copy');
  const what =
    mails.length === 0
      ? ['Ingen e-post er stoppet, og ingen rad i fanen E-post har en Handling som kan gjøres.']
      : [...lines, ...more, ...twice];
  return {
    ...(mails.length === 0 ? { no: 'Lukk' } : onlySends ? choiceToResend : choiceToHandle),
    title:
      mails.length === 0
        ? 'Ingenting å sende på nytt'
        : onlySends
          ? 'Sende e-post på nytt?'
          : 'Gjøre det som står i Handling?',
    message: [...what, ...left].join('\n'),
  };
}

const choiceToHandle: Choice = { yes: 'Gjør det', no: 'Ikke gjør noe nå' };

/** Every one of them, where there are more than the question has lines for. */
export const handledPage = (mails: HandledMail[]): PageBlock[] =>
  mails.length <= mostLines
    ? []
    : [
        { kind: 'heading', text: mailsOf(mails.length) },
        ...mails.map((mail): PageBlock => ({
          kind: 'question',
          question: `${mail.address}: ${oneLine(mail.subject)}`,
          answer: happens[mail.does],
        })),
      ];

/** `stuck` is what Start says after a first try. */
export function handledWords(mails: HandledMail[], stuck: StuckMail[]): Words {
  const still = stuck.length > 0 ? ` Ikke fram ennå:\n${stuckLine(stuck)}` : '';
  const count = (...kinds: HandledMail['does'][]): number =>
    mails.filter(({ does }) => kinds.includes(does)).length;
  if (mails.length === 0)
    return { title: 'Ingenting å sende på nytt', message: `Ingen e-post er stoppet.${still}` };
  const said = [
    { many: count('again', 'copy'), text: 'sendes på nytt' },
    { many: count('stop'), text: 'er stoppet' },
    { many: count('bounced'), text: 'er notert som kommet i retur' },
  ].filter(({ many }) => many > 0);
  return {
    title: count('again', 'copy') > 0 ? 'Sendes på nytt' : 'Gjort',
    message: said.map(({ many, text }) => `${mailsOf(many)} ${text}.`).join(' ') + still,
  };
}

/** Somebody would get an e-mail that nobody has looked at, or one less than was shown. */
export const listRefusals: RefusalWords<'mailListChanged'> = {
  mailListChanged: {
    status: 409,
    title: 'Listen over e-poster er endret',
    detail: ({ fresh, gone }) =>
      fresh + gone === 0
        ? 'Listen er endret siden du så den. Se på nytt. Ingenting er sendt.'
        : `Listen er endret siden du så den: ${fresh} nye, ${gone} falt bort. Se på nytt. Ingenting er sendt.`,
  },
};
