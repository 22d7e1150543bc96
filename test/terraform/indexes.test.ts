// firestore.indexes.json says what the store needs: time-to-live as retention has it, an index on the group alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { retention } from '../../functions/adapters/retention.ts';
import { type Kind, schemas } from '../../functions/domain/records/documents.ts';

type Override = { collectionGroup: Kind; fieldPath: string; ttl?: boolean; indexes: unknown[] };
const path = join(import.meta.dirname, '../../firestore.indexes.json');
const { indexes, fieldOverrides } = JSON.parse(readFileSync(path, 'utf8')) as {
  indexes: unknown[];
  fieldOverrides: Override[];
};

/** The names of a kind's fields; of every state's, where a kind has states. */
const fieldsOf = (kind: Kind): string[] => {
  const schema = schemas[kind];
  return ('options' in schema ? schema.options : [schema]).flatMap(({ shape }) => Object.keys(shape));
};

describe('firestore.indexes.json', () => {
  it('lets expire what retention lets expire, and nothing else', () => {
    const expiring = fieldOverrides.filter(({ ttl }) => ttl);
    expect(expiring.map(({ collectionGroup }) => collectionGroup).toSorted()).toEqual(
      [...new Set(retention.map(({ kind }) => kind))].toSorted(),
    );
    expect(expiring.every(({ fieldPath }) => fieldPath === 'expireAt')).toBe(true);
  });

  it('names fields that exist, and leaves the group its index: it is all that is ever asked by', () => {
    expect(indexes).toEqual([]);
    for (const { collectionGroup, fieldPath, ttl } of fieldOverrides.filter((one) => !one.ttl)) {
      expect(fieldsOf(collectionGroup)).toContain(fieldPath);
      expect([fieldPath, ttl]).not.toEqual(['group', undefined]);
    }
  });
});
