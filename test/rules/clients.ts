// Who might ask the database past the functions, and every way to ask it.
import type { RulesTestContext, RulesTestEnvironment } from '@firebase/rules-unit-testing';

type Database = ReturnType<RulesTestContext['firestore']>;

/** Name -> the client: nobody, and persons with ever more to show for themselves. */
export const clients: Record<string, (environment: RulesTestEnvironment) => RulesTestContext> = {
  'a stranger': (all) => all.unauthenticatedContext(),
  'somebody signed in without a name': (all) =>
    all.authenticatedContext('anonymous', { provider_id: 'anonymous' }),
  'a person with an e-mail that nobody verified': (all) =>
    all.authenticatedContext('a', { email: 'koordinator.fosen@example.no', email_verified: false }),
  'a coordinator with a verified e-mail': (all) =>
    all.authenticatedContext('b', { email: 'koordinator.fosen@example.no', email_verified: true }),
  'somebody whose token claims to be an administrator': (all) =>
    all.authenticatedContext('c', {
      email: 'saksbehandler@example.no',
      email_verified: true,
      admin: true,
      role: 'owner',
      roles: ['governor_caseworker'],
      county: 'trondelag',
    }),
};

/** `method` is what the rules call it; `path` is of a document that exists. */
export type Operation = {
  method: 'get' | 'list' | 'create' | 'update' | 'delete';
  ask: (database: Database, path: string) => Promise<unknown>;
};

const collectionOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const kindOf = (path: string): string => collectionOf(path).split('/').at(-1) ?? '';
const source = 'server';

export const operations: Record<string, Operation> = {
  get: { method: 'get', ask: (database, path) => database.doc(path).get({ source }) },
  list: { method: 'list', ask: (database, path) => database.collection(collectionOf(path)).get({ source }) },
  'list by a field': {
    method: 'list',
    ask: (database, path) =>
      database.collection(collectionOf(path)).where('group', '==', 'known').get({ source }),
  },
  'list in every county': {
    method: 'list',
    ask: (database, path) => database.collectionGroup(kindOf(path)).get({ source }),
  },
  create: {
    method: 'create',
    ask: (database, path) => database.doc(`${collectionOf(path)}/new`).set({ group: 'new' }),
  },
  'create under a made-up id': {
    method: 'create',
    ask: (database, path) => database.collection(collectionOf(path)).add({ group: 'new' }),
  },
  update: { method: 'update', ask: (database, path) => database.doc(path).update({ group: 'changed' }) },
  replace: { method: 'update', ask: (database, path) => database.doc(path).set({ group: 'changed' }) },
  delete: { method: 'delete', ask: (database, path) => database.doc(path).delete() },
};
