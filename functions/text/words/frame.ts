// A network's sum against the frame it was told beforehand, in words.
import { formatKroner } from '../../basics/kroner.ts';

const words = {
  nb: { frame: 'forhåndsrammen', same: 'like mye som' },
  nn: { frame: 'førehandsramma', same: 'like mykje som' },
} as const;

/** `100 000 kr over forhåndsrammen (1 230 000 kr)`, after «er»; nothing where none was told. Kroner. */
export function sayAgainstFrame(
  sought: number,
  preAnnounced = 0,
  language: 'nb' | 'nn' = 'nb',
): string | undefined {
  if (preAnnounced <= 0) return undefined;
  const { frame, same } = words[language];
  const over = sought - preAnnounced;
  const side = over > 0 ? 'over' : 'under';
  const how = over === 0 ? same : `${formatKroner(Math.abs(over))} ${side}`;
  return `${how} ${frame} (${formatKroner(preAnnounced)})`;
}
