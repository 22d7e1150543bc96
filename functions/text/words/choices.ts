// The two buttons of a question, each with the verb of what it does; and what is asked for where a reason is needed.
import { longestReason } from '../../domain/records/report-life.ts';
import { theTermOf } from './ordliste.ts';

/** Whether it is done by this act, or was before it. */
type When = 'now' | 'before';

/**
 * `yes` does it, `no` does nothing; without `yes` there is nothing to do. `asks` is what the person answers in words of
 * their own, at most `longest` characters.
 */
export type Choice = { yes?: string; no: string; asks?: string; longest?: number };

/** Whether the sheet lacks something of what was done. */
export type InSheet = 'shown' | 'lacking';

/** It was done before, and nobody is told again: what the sheet may lack of it can be written. */
export const choiceWhenDone = (sheet: InSheet): Choice => ({
  ...(sheet === 'lacking' && { yes: 'Vis svaret i arket på nytt' }),
  no: 'Lukk',
});

const withReason = (asks: string): Pick<Choice, 'asks' | 'longest'> => ({ asks, longest: longestReason });

export const choiceToSubmit = (year: number): Choice => ({
  yes: `Send ${theTermOf('networkNeedReport', year)}`,
  no: 'Ikke send ennå',
});

export const choiceToReturn = (year: number): Choice => ({
  yes: `Send ${theTermOf('networkNeedReport', year)} tilbake`,
  no: 'Ikke send tilbake',
  ...withReason('Hvorfor returneres den? Det du skriver her, står i e-posten til nettverket.'),
});

export const choiceToWaive: Choice = {
  yes: 'La feilen stå',
  no: 'Ikke la den stå',
  ...withReason('Hvorfor kan det stå? Begrunnelsen vises i raden, også for nettverket.'),
};

export const choiceToTakeBack: Choice = { yes: 'Trekk tilbake', no: 'La det stå' };

/** `asks` where a proposal is replaced. */
export const choiceToPublish = (published: When, asks: string | undefined): Choice =>
  published === 'before'
    ? { yes: 'Skriv fanene på nytt', no: 'Lukk' }
    : { yes: 'Legg fram forslaget', no: 'La være', ...(asks !== undefined && withReason(asks)) };

export const choiceToResend: Choice = { yes: 'Send på nytt', no: 'Ikke send nå' };
