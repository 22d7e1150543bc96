// The contract suites on the ports in memory, which the tests of the flows stand on.
import { MemoryDocuments, openMemoryStore } from '../ports/memory-store.ts';
import { memoryExcel } from '../ports/memory-excel.ts';
import { memoryMail } from '../ports/memory-mail.ts';
import { memorySheets } from '../ports/memory-sheets.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { straight } from '../ports/through.ts';
import { memoryTasks } from '../ports/memory-tasks.ts';
import { describeExcel } from './excel.contract.ts';
import { describeMail } from './mail.contract.ts';
import { describeOutbox } from './outbox.contract.ts';
import { describeSheets } from './sheets.contract.ts';
import { describeStore } from './store.contract.ts';
import { describeTasks, type Queued } from './tasks.contract.ts';

describeSheets('The sheet in memory', async (workbook) => {
  const { port, calls, failNext, loseNext } = memorySheets(workbook);
  const fail = () => failNext(503);
  return { port, calls: () => calls.length, fail, lose: () => loseNext('again') };
});

describeSheets('Two workbooks as one', async (workbook) => {
  const office = Workbook.inMemory({ spreadsheetId: 'embetet', title: 'Saksbehandling' });
  const { port, calls, failNext, loseNext } = memorySheets(workbook, straight, office);
  const fail = () => failNext(503);
  return { port, calls: () => calls.length, fail, lose: () => loseNext('again') };
});

const documents = new MemoryDocuments();
describeStore('The store in memory', async () => openMemoryStore(documents));
describeOutbox('The store in memory', async () => openMemoryStore(documents));

describeMail('The mail in memory', async () => {
  const mail = memoryMail();
  return {
    port: mail.port,
    arrived: () => mail.every(),
    stop: async () => void (mail.away = true),
  };
});

describeExcel('The files in memory', memoryExcel());

describeTasks('The queue in memory', async (): Promise<Queued> => {
  const tasks = memoryTasks();
  const asked: Queued['asked'] = [];
  const answers: Queued['answers'] = [];
  return {
    port: tasks.port,
    asked,
    answers,
    settle: () =>
      tasks.settle(async (work) => {
        asked.push(work);
        return answers.shift() ?? { status: 200 };
      }),
    stop: async () => void (tasks.away = true),
  };
});
