// One good document of every kind: a kind added without an example fails the contract suite.
import type { Documents, Kind } from '../../functions/domain/documents.ts';

const at = '2026-02-03T10:15:00.000Z';

export const examples: { [K in Kind]: Documents[K] } = {
  storedRow: {
    id: 'T-014',
    group: 'Fosen',
    cells: { tiltak: 'Språkmiljø i barnehagen', soktEier: '120\u00a0000', start: 'H26', 'a.b/c`d': '' },
    state: 'typed',
    version: 2,
    hash: 'b5bb',
    changedAt: at,
  },
  tabMeasures: {
    id: 'Fosen',
    group: 'tabMeasures',
    measures: [{ id: 'T-014', name: 'Språkmiljø', scheme: 'Dekom', partners: ['NTNU', 'Nord'] }],
  },
  report: {
    id: 'Fosen',
    group: 'report',
    state: 'submitted',
    version: 1,
    hash: 'c0ff',
    submittedAt: at,
    submittedBy: 'koordinator.fosen@example.no',
  },
  submittedRow: { id: 'Fosen/1/T-014', group: 'Fosen/1', rowId: 'T-014', cells: { tiltak: 'Språkmiljø' } },
  run: {
    id: 'run-3',
    group: 'run',
    sequence: 3,
    at,
    by: 'saksbehandler@example.no',
    codeVersion: '0.1.0',
    inputHash: '1a',
    resultHash: '2b',
    input: '{"frame": 24000000, "claims": []}',
    outcome: '{"awards": [], "note": "æøå — \\u0000"}',
    basis: '{"rules": {}, "keyData": [], "submitted": []}',
  },
  latest: { id: 'run', group: 'latest', runId: 'run-3', sequence: 3 },
  event: {
    id: '2026-02-03T10:15:00.000Z-submit',
    group: 'audit',
    at,
    by: 'koordinator.fosen@example.no',
    what: 'submit',
    facts: { rows: 14, network: 'Fosen', kroner: -9_007_199_254_740_991 },
  },
  message: {
    id: 'receipt/Fosen/1',
    group: 'due',
    to: ['koordinator.fosen@example.no', 'postmottak@example.no'],
    subject: 'Behovsmeldingen er mottatt 🎉',
    text: 'Hei!\n\nVi har fått behovsmeldingen.\n',
    html: '<p>Hei!</p>',
    createdAt: at,
    attempts: 0,
  },
  request: {
    id: '9f86d081',
    group: 'request',
    fingerprint: '3a7b',
    at,
    status: 200,
    answer: '{"ok":true,"message":"Behovsmeldingen er sendt inn."}',
  },
};
