// What each field of each stored document may hold of people: a field that is added has to be placed here too.
import type { Documents, Kind } from '../../../functions/domain/records/documents.ts';

/** Every field of a document, of every state where it has states. */
type FieldsOf<D> = D extends unknown ? keyof D : never;
/** An address of whoever did it or is told, a text that a person wrote or that quotes one, or nothing but our own. */
export type Holds = 'address' | 'text' | 'ours';

export const fieldsOf: { [K in Kind]: Record<FieldsOf<Documents[K]>, Holds> } = {
  storedRow: {
    id: 'ours',
    group: 'ours',
    cells: 'text',
    state: 'ours',
    version: 'ours',
    hash: 'ours',
    changedAt: 'ours',
    typedAt: 'ours',
    confirmed: 'text',
  },
  tabMeasures: { id: 'ours', group: 'ours', measures: 'text' },
  report: {
    id: 'ours',
    group: 'ours',
    state: 'ours',
    version: 'ours',
    hash: 'ours',
    submittedAt: 'ours',
    submittedBy: 'address',
    returnedAt: 'ours',
    returnedBy: 'address',
    reason: 'text',
    outcome: 'ours',
  },
  submittedRow: { id: 'ours', group: 'ours', rowId: 'ours', cells: 'text' },
  run: {
    id: 'ours',
    group: 'ours',
    sequence: 'ours',
    at: 'ours',
    by: 'address',
    codeVersion: 'ours',
    inputHash: 'ours',
    resultHash: 'ours',
    input: 'text',
    outcome: 'text',
    basis: 'text',
  },
  latest: { id: 'ours', group: 'ours', runId: 'ours', sequence: 'ours', told: 'ours' },
  assessment: {
    id: 'ours',
    group: 'ours',
    network: 'ours',
    criterion: 'ours',
    set: 'ours',
    verdict: 'ours',
    reason: 'text',
    version: 'ours',
    by: 'address',
    at: 'ours',
  },
  event: { id: 'ours', group: 'ours', at: 'ours', by: 'address', what: 'ours', facts: 'text' },
  message: {
    id: 'ours',
    group: 'ours',
    to: 'address',
    subject: 'ours',
    text: 'text',
    html: 'text',
    createdAt: 'ours',
    attempts: 'ours',
    leaseUntil: 'ours',
    sentAt: 'ours',
    lastError: 'text',
    correlation: 'ours',
  },
  request: { id: 'ours', group: 'ours', fingerprint: 'ours', at: 'ours', status: 'ours', answer: 'text' },
};
