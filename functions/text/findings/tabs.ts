// Sentences about rows seen together: in their tab, and beside other networks' tabs.
import type { TabFacts } from '../../domain/sheet/facts/tabs.ts';
import type { TextsOf } from '../../domain/sheet/facts/of-code.ts';

export const tabTexts: TextsOf<TabFacts> = {
  priorityTwice: ({ priority }) =>
    `Prioritet ${priority} er brukt mer enn én gang. Gi hvert tiltak sitt eget tall.`,
  priorityHole: ({ priority, expected }) =>
    `Rekkefølgen hopper til ${priority}; neste ledige tall er ${expected}. Rett tallene.`,
  idCopied: ({ text, id }) =>
    `Raden hadde en kopi av ID ${text} og har fått sin egen: ${id}. Du trenger ikke å gjøre noe.`,
  idForeign: ({ text, id }) =>
    `ID «${text}» hører ikke hjemme i denne fanen; raden har fått ${id}. Du trenger ikke å gjøre noe.`,
  measureTwice: ({ text }) =>
    `Tiltaket «${text}» står flere ganger med samme sektor og start. Slett raden om den er en kopi.`,
  measureElsewhere: ({ text, network, id }) =>
    `Tiltaket «${text}» med samme partner står også hos ${network} (${id}). Avklar hvem som søker, eller skriv ja i Fellestiltak.`,
  schemeTwice: ({ text, scheme, id }) =>
    `Tiltaket «${text}» står også under ordningen ${scheme} (${id}). Ta det ut av den ene.`,
  aboveFrame: ({ total, frame, over }) =>
    `Summen for nettverket er ${total}, som er ${over} over forhåndsrammen på ${frame}. Sett ned et beløp.`,
};
