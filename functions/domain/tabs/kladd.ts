// The tab «Kladd»: the proposal as it is worked on, computed as often as wished, and nobody is told about it.
import type { TabDefinition } from '../sheet/column.ts';
import { withGroup } from './group-heading.ts';
import { type ProposalField, proposalColumns } from './proposal-columns.ts';

export const kladd: TabDefinition<ProposalField> = {
  kind: 'kladd',
  typedBy: 'nobody',
  frozenColumns: 1,
  columns: proposalColumns.map(withGroup),
};
