// What terraform/ must promise: guarded data, accounts of their own, two doors and who may knock, and alerts that fire.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Body, folder, readConfiguration, readFolder, type Value } from './read-configuration.ts';

const { things, locals } = await readConfiguration(readFolder(folder));
const all = (type: string) => things.filter((thing) => thing.type === type);
const bodyOf = (type: string, name: string): Body => all(type).find((thing) => thing.name === name)!.body;
const blockOf = (body: Body, name: string): Body => (body[name] as Body[])[0]!;
const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

const functions = ['api', 'tick'].map((name) => bodyOf('google_cloudfunctions2_function', name));
const source = (path: string): string =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('\n');

describe('the database', () => {
  it('cannot be deleted by mistake, goes back to any minute, and is copied every day and every week', () => {
    const database = bodyOf('google_firestore_database', 'cases');
    expect(database).toMatchObject({
      delete_protection_state: 'DELETE_PROTECTION_ENABLED',
      point_in_time_recovery_enablement: 'POINT_IN_TIME_RECOVERY_ENABLED',
    });
    expect(blockOf(database, 'lifecycle')).toMatchObject({ prevent_destroy: true });
    const recurrences = all('google_firestore_backup_schedule').flatMap(({ body }) => Object.keys(body));
    expect(recurrences).toEqual(expect.arrayContaining(['daily_recurrence', 'weekly_recurrence']));
  });
});

describe('the functions', () => {
  it('run on Node 24, cost nothing when nobody works, and each as an account of its own', () => {
    expect(locals.get('runtime')).toBe('nodejs24');
    const services = functions.map((body) => blockOf(body, 'service_config'));
    for (const service of services) expect(service['min_instance_count']).toBe(0);
    const accounts = services.map((service) => textOf(service['service_account_email']));
    expect(new Set(accounts).size).toBe(2);
    const builders = functions.map((body) => textOf(blockOf(body, 'build_config')['service_account']));
    for (const account of [...accounts, ...builders])
      expect(account).toMatch(/^\$\{google_service_account\.\w+\.(email|id)\}$/);
  });

  it('are called by the coordinators’ group and by the scheduler, and by nobody else', () => {
    const invokers = all('google_cloud_run_v2_service_iam_member').map(({ body }) => [
      /function\.(\w+)\./.exec(textOf(body['name']))?.[1],
      body['role'],
      body['member'],
    ]);
    expect(invokers).toEqual([
      ['api', 'roles/run.invoker', 'group:${var.coordinators_group}'],
      ['tick', 'roles/run.invoker', '${google_service_account.scheduler.member}'],
    ]);
  });
});

describe('the scheduler', () => {
  it('calls tick with a token of its own account, which is the only one that tick serves', () => {
    const target = blockOf(bodyOf('google_cloud_scheduler_job', 'tick'), 'http_target');
    const token = blockOf(target, 'oidc_token');
    expect(token['service_account_email']).toBe('${google_service_account.scheduler.email}');
    const settings = textOf(blockOf(functions[1]!, 'service_config')['environment_variables']);
    expect(settings).toMatch(/TICK_CALLERS += google_service_account\.scheduler\.email/);
    expect(settings).toMatch(/TOKEN_AUDIENCE += local\.tick_url/);
    expect(token['audience']).toBe('${local.tick_url}');
  });

  it('has no grant but to call tick', () => {
    const granted = things.filter(({ type, body }) => {
      return type.includes('_iam_') && JSON.stringify(body).includes('google_service_account.scheduler');
    });
    expect(granted.map(({ type }) => type)).toEqual(['google_cloud_run_v2_service_iam_member']);
  });
});

describe('the alerts', () => {
  const alerts = locals.get('alerts') as Record<string, { filter: string }>;
  it('listen for a line that the code really writes when an e-mail is given up', () => {
    const name = /jsonPayload\.message=\\?"(\w+)\\?"/.exec(alerts['dead_letter']!.filter)?.[1] ?? '';
    expect(source(join(folder, '../functions'))).toContain(`fact('${name}'`);
  });

  it('tell of faults, of a scheduler that fails and of spending', () => {
    expect(alerts['fault']!.filter).toContain('severity>=ERROR');
    expect(alerts['scheduler']!.filter).toContain('cloud_scheduler_job');
    expect(all('google_billing_budget')).toHaveLength(1);
  });
});
