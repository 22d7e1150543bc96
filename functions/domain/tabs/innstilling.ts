// The tab «Innstilling»: the proposal that is published, every krone accounted for, sums as live formulas; ours alone.
import type { TabDefinition } from '../sheet/column.ts';
import { type ProposalField, proposalColumns } from './proposal-columns.ts';

export type InnstillingField = ProposalField;

/** What was typed in the draft stands here as it was published. */
export const innstilling: TabDefinition<InnstillingField> = {
  kind: 'innstilling',
  typedBy: 'nobody',
  frozenColumns: 1,
  columns: proposalColumns.map((column) => ({ ...column, owner: 'us' })),
};
