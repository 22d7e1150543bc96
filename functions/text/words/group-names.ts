// What groups are called, and what holds them, in words.
import type { GroupOutcome } from '../../allocation/model.ts';

const words: Partial<Record<string, string>> = {
  skole: 'skole',
  barnehage: 'barnehage',
  uh: 'UH',
  eier: 'eier',
  'eier-fagskole': 'eier med fagskole',
  'eier-andre': 'eier med andre partnere',
  'eier-fagskole-andre': 'eier med fagskole og andre partnere',
  fagskole: 'fagskole',
  'fagskole-minst': 'fagskole',
  'fagskole-hoyst': 'fagskole',
  andre: 'andre partnere',
  'andre-minst': 'andre partnere',
  'andre-hoyst': 'andre partnere',
  spesialpedagogikk: 'spesialpedagogikk',
  individuelt: 'individuelle tiltak',
  'individuell-pott': 'pott til individuelle tiltak',
  rest: 'øvrig',
};

/** `barnehage/uh/rest` as «barnehage, UH, øvrig»; a group from elsewhere keeps its own name. */
export const groupName = (id: string): string => {
  const names = id.split('/').map((part) => words[part]);
  return names.includes(undefined) ? id : names.join(', ');
};

export const heldWords: Record<GroupOutcome['held'], string> = {
  exactly: 'egen pott',
  least: 'løftet til det minste',
  most: 'holdt på det høyeste',
  none: 'ikke bundet',
};
