// The contract of CaseStore: one suite for SQLite and for Firestore.
import { describeDocuments } from './documents.contract.ts';
import type { OpenStore } from './harness.ts';
import { describeTransactions } from './transactions.contract.ts';

export function describeStore(name: string, open: OpenStore): void {
  describeDocuments(name, open);
  describeTransactions(name, open);
}
