// The workbook's tabs by title, in the order they stand.
import { arshjul } from './contact/arshjul.ts';
import { ePost } from './contact/e-post.ts';
import { alternativer } from './alternativer.ts';
import { behov, behovPrefix } from './behov.ts';
import { budsjett } from './budsjett.ts';
import type { TabDefinition } from '../sheet/column.ts';
import { etterregning } from './etterregning.ts';
import { innstilling } from './innstilling.ts';
import { justeringer } from './justeringer.ts';
import { kladd } from './kladd.ts';
import { kladdTiltak } from './kladd-tiltak.ts';
import { kriterier } from './kriterier.ts';
import { nokkeltall } from './nokkeltall.ts';
import { ordliste } from './ordliste.ts';
import { plan } from './plan.ts';
import { roller } from './roller.ts';
import { start } from './start.ts';
import { tiltak } from './tiltak.ts';
import { vurdering } from './vurdering.ts';

/** Tabs with one fixed title; the Behov tabs stand after Start, one per network. */
export const fixedTabs = {
  Start: start,
  Budsjett: budsjett,
  Nøkkeltall: nokkeltall,
  Plan: plan,
  Årshjul: arshjul,
  Kriterier: kriterier,
  'Vurdering av tiltak': vurdering,
  Justeringer: justeringer,
  Kladd: kladd,
  'Kladd tiltak': kladdTiltak,
  Innstilling: innstilling,
  Tiltak: tiltak,
  Etterregning: etterregning,
  Alternativer: alternativer,
  Roller: roller,
  'E-post': ePost,
  Ordliste: ordliste,
} as const satisfies Record<string, TabDefinition>;

export const behovTitle = (network: string): string => behovPrefix + network;

/** The definition of a tab by its title, and its network as the title spells it when it is a Behov tab. */
export const tabOf = (title: string): { tab: TabDefinition; network?: string } | undefined => {
  if (title.startsWith(behovPrefix)) return { tab: behov, network: title.slice(behovPrefix.length) };
  return Object.hasOwn(fixedTabs, title) ? { tab: fixedTabs[title as keyof typeof fixedTabs] } : undefined;
};
