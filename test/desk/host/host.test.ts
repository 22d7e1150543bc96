// The desk runs the very bundle that Google would: same functions, same limits, nothing of Node inside.
import { describe, expect, it } from 'vitest';
import { runScript } from '../run-script.ts';

describe('the Apps Script host', () => {
  it('names the member that the desk does not have', async () => {
    await expect(runScript('function f() { SpreadsheetApp.newChart(); }')).rejects.toThrow(
      'SpreadsheetApp.newChart finnes ikke på pulten',
    );
    await expect(runScript('function f() { SpreadsheetApp.getActive().getOwner(); }')).rejects.toThrow(
      'SpreadsheetApp.getActive().getOwner finnes ikke på pulten',
    );
  });

  it.each(['process', 'require', 'fetch', 'setTimeout', 'Buffer'])('gives the script no %s', async (name) => {
    const { toasts } = await runScript(
      `function f() { SpreadsheetApp.getActive().toast(typeof ${name}, 'sett'); }`,
    );
    expect(toasts).toEqual([['sett', 'undefined', 5]]);
  });

  it.each([
    ['the global object', 'globalThis'],
    ['a service', 'SpreadsheetApp'],
    ['a method', 'SpreadsheetApp.getActive'],
    ['an array', 'ScriptApp.getProjectTriggers()'],
    ['an event', 'event'],
    [
      'a thrown error',
      '(() => { try { UrlFetchApp.fetch("file:///etc/passwd"); } catch (e) { return e; } })()',
    ],
  ])('lets no code of Node be reached through %s', async (_what, object) => {
    const reach = `(${object}).constructor.constructor('return process')()`;
    const around = `Object.getPrototypeOf(${object}).constructor.constructor('return process')()`;
    const { toasts } = await runScript(
      `function f(event) { let reached = 'nothing';
       try { reached = typeof ${reach}; } catch {}
       try { reached = typeof ${around}; } catch {}
       SpreadsheetApp.getActive().toast(reached); }`,
    );
    expect(toasts).toEqual([['', 'nothing', 5]]);
  });

  it('forgets its globals from one run to the next', async () => {
    const code = 'var n = 0; function f() { n += 1; SpreadsheetApp.getActive().toast(String(n)); }';
    await runScript(code);
    expect((await runScript(code)).toasts).toEqual([['', '1', 5]]);
  });

  it('stops a function that never ends', async () => {
    await expect(runScript('function f() { for (;;); }', { timeLimit: 300 })).rejects.toThrow(
      'f overskred grensen på 0.3 sekunder',
    );
  });

  it('passes on what the script throws, and names a function that is not there', async () => {
    await expect(runScript('function f() { throw new Error("galt"); }')).rejects.toThrow('galt');
    await expect(runScript('function g() {}')).rejects.toThrow('Funksjonen f finnes ikke i skriptet');
  });

  it.each([
    'UrlFetchApp.fetch("http://127.0.0.1:1")',
    'ScriptApp.getIdentityToken()',
    'ScriptApp.newTrigger("f")',
  ])('refuses a simple trigger %s', async (call) => {
    const refusal = `onOpen er en enkel utløser og har ikke tillatelse til å kalle ${call.replace(/\(.*/, '')}`;
    await expect(runScript(`function onOpen() { ${call}; }`, { run: 'onOpen' })).rejects.toThrow(refusal);
  });

  it('says so when the tab in front is not in the workbook', async () => {
    await expect(
      runScript('function f() { SpreadsheetApp.getActiveSheet().getName(); }', { activeSheet: 'Borte' }),
    ).rejects.toThrow('Fanen «Borte» finnes ikke');
  });
});
