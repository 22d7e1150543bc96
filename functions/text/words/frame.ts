// A network's sum against the frame it was told beforehand, in words.
import { formatKroner } from '../../basics/kroner.ts';

/** `100 000 kr over forhåndsrammen (1 230 000 kr)`, after «er»; nothing where none was told. Kroner. */
export function sayAgainstFrame(sought: number, preAnnounced = 0): string | undefined {
  if (preAnnounced <= 0) return undefined;
  const [over, frame] = [sought - preAnnounced, formatKroner(preAnnounced)];
  if (over === 0) return `like mye som forhåndsrammen (${frame})`;
  return `${formatKroner(Math.abs(over))} ${over > 0 ? 'over' : 'under'} forhåndsrammen (${frame})`;
}
