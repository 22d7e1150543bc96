// Municipalities must belong to the network; «Alle» means all of them.
import { headerKey } from '../tabs/column.ts';
import { type RowCheck, at } from './context.ts';

export const checkMunicipalities: RowCheck = (row, { network }) => {
  const known = new Set([...network.municipalities, 'alle'].map(headerKey));
  const unknown = (row.draft.municipalities ?? []).filter((name) => !known.has(headerKey(name)));
  if (unknown.length === 0) return [];
  const facts = {
    text: unknown.join(', '),
    network: network.name,
    choices: network.municipalities.join(', '),
  };
  return [at(row, ['municipalities'], 'municipalityUnknown', 'stops', facts)];
};
