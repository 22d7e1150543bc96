// The case store in one SQLite file: the embedded default. Survives restarts and crashes.
import type { StatementSync } from 'node:sqlite';
import type { CaseIndex, CaseStore, Reads, RoundKey, Tx } from '../../ports.ts';
import { bufferPuts, type Reader, refuseNesting } from '../buffer-puts.ts';
import { storeTroubleOf, throwTrouble } from './fault.ts';
import { beginWhenFree, openFile } from './file.ts';

const ONE = 'SELECT body FROM documents WHERE county = ? AND year = ? AND kind = ? AND id = ?';
const GROUP = 'SELECT body FROM documents WHERE county = ? AND year = ? AND kind = ? AND grp = ?';
const IDS = 'SELECT id FROM documents WHERE county = ? AND year = ? AND kind = ? ORDER BY id';
const PUT = 'INSERT OR REPLACE INTO documents (county, year, kind, id, grp, body) VALUES (?, ?, ?, ?, ?, ?)';

/**
 * Opens or creates the file. Transactions of one process run one after the other; other processes may use the
 * same file. Throws when the file belongs to a newer version, or stays taken for ten seconds.
 */
export function openSqliteStore(file: string): CaseStore & CaseIndex {
  const db = openFile(file);
  const [one, group, write, ids] = [ONE, GROUP, PUT, IDS].map((sql) => db.prepare(sql)) as Statements;
  let last: Promise<unknown> = Promise.resolve();
  const readerOf = ({ county, year }: RoundKey): Reader => ({
    one: async (kind, id) => bodyOf(one.get(county, year, kind, id)),
    group: async (kind, name) => group.all(county, year, kind, name).map(bodyOf),
  });

  async function run<T>(round: RoundKey, body: (tx: Tx) => Promise<T>): Promise<T> {
    const { county, year } = round;
    try {
      await beginWhenFree(db);
      const { result, puts } = await bufferPuts(readerOf(round), body);
      for (const { kind, document } of puts) {
        write.run(county, year, kind, document.id, document.group, JSON.stringify(document));
      }
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw storeTroubleOf(error);
    }
  }

  return {
    async transact<T>(round: RoundKey, body: (tx: Tx) => Promise<T>) {
      refuseNesting();
      const turn = last.then(() => run(round, body));
      last = turn.catch(() => undefined);
      return turn;
    },
    async read<T>(round: RoundKey, body: (from: Reads) => Promise<T>) {
      refuseNesting();
      return (await bufferPuts(readerOf(round), body).catch(throwTrouble)).result;
    },
    idsOf: async ({ county, year }, kind) => ids.all(county, year, kind).map(({ id }) => String(id)),
    async close() {
      await last;
      if (db.isOpen) db.close();
    },
  };
}

type Statements = [StatementSync, StatementSync, StatementSync, StatementSync];

const bodyOf = (row: Record<string, unknown> | undefined): unknown =>
  row === undefined ? undefined : JSON.parse(String(row['body']));
