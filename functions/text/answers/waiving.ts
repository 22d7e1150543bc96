// What is said when the county governor lets a fault of a row pass.
import type { Doing } from './answers.ts';

type Words = { title: string; message: string };

/** `stops` are the faults in words; none are left where it was done before. */
export const aboutToWaive = (id: string, stops: string[]): Words => ({
  title: 'La feilen stå?',
  message:
    stops.length === 0
      ? `Feilene i ${id} står fra før med en begrunnelse. Ingenting blir endret.`
      : `Dette stopper ${id} i dag, og kan sendes inn slik det er om du lar det stå:\n${stops.join('\n')}\nEndres cellen, må den rettes som før.`,
});

export const waivedWords = (id: string, done: Doing): Words =>
  done === 'now'
    ? {
        title: 'Feilen får stå',
        message: `${id} stoppes ikke lenger av dette, og begrunnelsen står i raden. Endres cellen, må den rettes som før.`,
      }
    : {
        title: 'Fikk stå fra før',
        message: `Feilene i ${id} står fra før med en begrunnelse. Ingenting er endret.`,
      };
