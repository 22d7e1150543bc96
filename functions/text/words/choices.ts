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

/** It was done before: what the sheet may lack of it is written, and nobody is told again. */
const asBefore: Choice = { yes: 'Skriv det på nytt', no: 'La det stå' };

const withReason = (asks: string): Pick<Choice, 'asks' | 'longest'> => ({ asks, longest: longestReason });

export const choiceToSubmit = (year: number, sent: When): Choice =>
  sent === 'before'
    ? asBefore
    : { yes: `Send ${theTermOf('networkNeedReport', year)}`, no: 'Ikke send ennå' };

export const choiceToReturn = (year: number, returned: When): Choice =>
  returned === 'before'
    ? asBefore
    : {
        yes: `Send ${theTermOf('networkNeedReport', year)} tilbake`,
        no: 'Ikke send tilbake',
        ...withReason('Hvorfor returneres den? Det du skriver her, står i e-posten til nettverket.'),
      };

export const choiceToWaive: Choice = {
  yes: 'La feilen stå',
  no: 'Ikke la den stå',
  ...withReason('Hvorfor kan det stå? Begrunnelsen vises i raden, også for nettverket.'),
};

export const choiceToTakeBack: Choice = { yes: 'Trekk tilbake', no: 'La det stå' };

/** `asks` where a proposal is replaced. */
export const choiceToPublish = (published: When, asks: string | undefined): Choice =>
  published === 'before'
    ? asBefore
    : { yes: 'Legg fram forslaget', no: 'La være', ...(asks !== undefined && withReason(asks)) };

export const choiceToResend: Choice = { yes: 'Send på nytt', no: 'Ikke send nå' };
