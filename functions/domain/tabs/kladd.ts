// The tab «Kladd»: the proposal as it is worked on, computed as often as wished, which nobody is told of.
import type { TabDefinition } from '../sheet/column.ts';
import { type ProposalField, proposalColumns } from './proposal-columns.ts';

export const kladd: TabDefinition<ProposalField> = {
  kind: 'kladd',
  typedBy: 'governor',
  rowsBy: 'us',
  frozenColumns: 1,
  columns: proposalColumns,
};
