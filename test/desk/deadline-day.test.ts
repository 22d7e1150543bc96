// A short deadline day: every edit is answered in its row, under Google's own quotas.
import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

describe('npm run deadline-day', () => {
  it('answers every edit of six people who type at the same pace', async () => {
    const { out } = await runCommand('desk/deadline-day.ts', [
      '--people',
      '6',
      '--minutes',
      '0.2',
      '--every',
      '4',
    ]);
    expect(out).toMatch(/ja +endringer besvart +18 av 18/);
    expect(out).toMatch(/ja +utløsere avvist +0/);
  });

  it('answers every edit in two counties of one project, with one account for both and with one each', async () => {
    const { out } = await runCommand('desk/deadline-day.ts', [
      '--counties',
      '2',
      '--people',
      '2',
      '--minutes',
      '0.1',
      '--every',
      '3',
    ]);
    expect(out.match(/ja +endringer besvart +8 av 8/g)).toHaveLength(2);
    expect(out).toMatch(/én felles konto:[^]*en konto for hvert fylke:/);
  });
});
