// The tab «Innstilling»: the proposal that is published, the answer first, every krone accounted for; ours alone.
import type { TabDefinition } from '../sheet/column.ts';
import { withGroup } from './group-heading.ts';
import { type ProposalField, proposalColumns } from './proposal-columns.ts';

export type InnstillingField = ProposalField;

/** As the draft was when it was put forward. */
export const innstilling: TabDefinition<InnstillingField> = {
  kind: 'innstilling',
  typedBy: 'nobody',
  frozenColumns: 1,
  /** As they stood before the answer came first. */
  orderBefore: [
    'network',
    'status',
    'sought',
    'base',
    'keyShare',
    'capCut',
    'redistributed',
    'other',
    'rounding',
    'computed',
    'adjustment',
    'reason',
    'proposed',
    'coordination',
    'payable',
    'lastYear',
    'change',
    'explanation',
    'remark',
  ],
  columns: proposalColumns.map(withGroup),
};
