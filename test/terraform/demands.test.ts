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

const api = bodyOf('google_cloud_run_v2_service', 'api');
const template = blockOf(api, 'template');
const tick = bodyOf('google_cloudfunctions2_function', 'tick');
const service = blockOf(tick, 'service_config');
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

describe('another database than the default one, after a restore', () => {
  it('is what the functions work on and may write, with its own fields, rules and backups', () => {
    expect((locals.get('settings') as Body)['FIRESTORE_DATABASE']).toBe('${var.database}');
    const grant = blockOf(bodyOf('google_project_iam_member', 'documents'), 'condition');
    expect(grant['expression']).toBe('resource.name == "projects/${var.project}/databases/${var.database}"');
    expect(locals.get('databases')).toContain('var.database');
    for (const { body } of [
      ...all('google_firestore_backup_schedule'),
      ...all('google_firebaserules_release'),
    ])
      expect(body['for_each']).toBe('${local.databases}');
    expect(JSON.stringify(locals.get('field_overrides'))).toContain('local.databases');
  });
});

describe('the first plan and the first deployment', () => {
  it('wait for services to be on everywhere, and what builds or starts waits for the grants', () => {
    const direct = things.filter(({ body }) =>
      JSON.stringify(body['depends_on'] ?? '').includes('google_project_service'),
    );
    expect(direct.map(({ type }) => type)).toEqual([]);
    expect(JSON.stringify(tick['depends_on'])).toContain('time_sleep.grants');
    expect(JSON.stringify(bodyOf('terraform_data', 'image')['depends_on'])).toContain('time_sleep.grants');
    expect(JSON.stringify(api['depends_on'])).toContain('terraform_data.image');
  });

  it('have the two services that every plan needs named in the line that comes before it', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toMatch(
      /gcloud services enable cloudresourcemanager\.googleapis\.com serviceusage\.googleapis\.com/,
    );
  });
});

describe('the functions', () => {
  it('run on Node 24, cost nothing when nobody works, and each as an account of its own', () => {
    expect(locals.get('runtime')).toBe('nodejs24');
    expect(service['min_instance_count']).toBe(0);
    expect(blockOf(template, 'scaling')).toMatchObject({ min_instance_count: 0, max_instance_count: 1 });
    const builder = textOf(blockOf(tick, 'build_config')['service_account']);
    const accounts = [template['service_account'], service['service_account_email'], builder];
    expect(new Set(accounts).size).toBe(3);
    for (const account of accounts)
      expect(account).toMatch(/^\$\{google_service_account\.\w+\.(email|id)\}$/);
  });

  it('act as a county’s account in its workbooks where it has one: api alone, and as no other account', () => {
    expect(bodyOf('google_service_account', 'county')['for_each']).toBe('${var.county_accounts}');
    const creators = all('google_service_account_iam_member').filter(({ body }) =>
      textOf(body['role']).endsWith('.serviceAccountTokenCreator'),
    );
    expect(
      creators.map(({ body }) => [body['for_each'], body['service_account_id'], body['member']]),
    ).toEqual([
      ['${google_service_account.county}', '${each.value.name}', '${google_service_account.api.member}'],
    ]);
    expect(textOf(locals.get('api_settings'))).toMatch(
      /ROUNDS = [^]*account = contains\(var\.county_accounts/,
    );
    expect(textOf((locals.get('settings') as Body)['ROUNDS'])).toBe('${jsonencode(var.rounds)}');
  });

  it('take the tokens of the scripts and of tasks at api, from everybody or from those named', () => {
    expect(api['custom_audiences']).toBe('${concat(var.script_audiences, [local.api_url])}');
    expect(api['invoker_iam_disabled']).toBe('${var.invoker_iam_disabled}');
    const invokers = all('google_cloud_run_v2_service_iam_member').map(({ body }) => [
      /\.(\w+)\.name/.exec(textOf(body['name']))?.[1],
      body['role'],
      body['count'] ?? body['for_each'],
      body['member'],
    ]);
    expect(invokers).toEqual([
      ['api', 'roles/run.invoker', '${var.invoker_iam_disabled ? 0 : 1}', 'group:${var.coordinators_group}'],
      [
        'api',
        'roles/run.invoker',
        expect.stringMatching(/^\$\{var\.invoker_iam_disabled \? \{\} : /),
        '${each.value}',
      ],
      ['tick', 'roles/run.invoker', undefined, '${google_service_account.scheduler.member}'],
    ]);
  });
});

describe('the queue', () => {
  it('is filled by api alone, and its tasks call api as an account that can do nothing else', () => {
    expect(bodyOf('google_cloud_tasks_queue_iam_member', 'enqueue')).toMatchObject({
      name: '${google_cloud_tasks_queue.checks.name}',
      role: 'roles/cloudtasks.enqueuer',
      member: '${google_service_account.api.member}',
    });
    const acts = all('google_service_account_iam_member').map(({ body }) => [
      body['service_account_id'],
      body['role'],
    ]);
    expect(acts.filter(([whose]) => textOf(whose).includes('tasks'))).toEqual([
      ['${google_service_account.tasks.name}', 'roles/iam.serviceAccountUser'],
      ['${google_service_account.tasks.name}', 'roles/iam.serviceAccountOpenIdTokenCreator'],
    ]);
    const settings = textOf(locals.get('api_settings'));
    expect(settings).toMatch(/QUEUE += google_cloud_tasks_queue\.checks\.id/);
    expect(settings).toMatch(/QUEUE_ACCOUNT += google_service_account\.tasks\.email/);
    expect(settings).toMatch(/QUEUE_TARGET += local\.api_url/);
  });

  it('is swept after by the scheduler, whose token is meant for api', () => {
    const target = blockOf(bodyOf('google_cloud_scheduler_job', 'sweep'), 'http_target');
    expect(textOf(target['uri'])).toMatch(/\/sweep$/);
    expect(blockOf(target, 'oidc_token')).toEqual({
      service_account_email: '${google_service_account.scheduler.email}',
      audience: '${local.api_url}',
    });
    expect(textOf(locals.get('api_settings'))).toMatch(/MACHINE_AUDIENCE += local\.api_url/);
  });
});

describe('the scheduler', () => {
  it('calls tick with a token of its own account, which is the only one that tick serves', () => {
    const target = blockOf(bodyOf('google_cloud_scheduler_job', 'tick'), 'http_target');
    const token = blockOf(target, 'oidc_token');
    expect(token['service_account_email']).toBe('${google_service_account.scheduler.email}');
    const settings = textOf(service['environment_variables']);
    expect(settings).toMatch(/TICK_CALLERS += google_service_account\.scheduler\.email/);
    expect(settings).toMatch(/TOKEN_AUDIENCE += local\.tick_url/);
    expect(token['audience']).toBe('${local.tick_url}');
  });

  it('has no grant but to call tick and the sweep', () => {
    const granted = things.filter(({ type, body }) => {
      return type.includes('_iam_') && JSON.stringify(body).includes('google_service_account.scheduler');
    });
    expect(new Set(granted.map(({ type }) => type))).toEqual(
      new Set(['google_cloud_run_v2_service_iam_member']),
    );
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
