// terraform/ holds to the provider's schema and to our own rules, and a typo in it does not pass.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftOut } from '../left-out.ts';
import { checkFiles, isFormatted } from './check.ts';
import { folder, readConfiguration, readFolder } from './read-configuration.ts';

const files = readFolder(folder);
const formatted = isFormatted();
if (formatted === undefined) {
  leftOut('terraform fmt', 'There is no terraform on this machine.', { neededOnCi: false });
}

/** The faults after this change in this file. */
function faultsAfter(file: string, before: string, after: string): Promise<string[]> {
  const text = files.get(file) ?? '';
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
  return checkFiles(new Map([...files, [file, text.replace(before, after)]]));
}

describe('terraform/', () => {
  it('has no fault, and is written as terraform fmt does', async () => {
    expect(await checkFiles(files)).toEqual([]);
    expect(formatted).not.toBe(false);
  });

  it.each([
    [
      'an argument that does not exist',
      'scheduler.tf',
      'time_zone ',
      'timezone ',
      /"timezone" does not exist/,
    ],
    [
      'one inside a block',
      'functions.tf',
      'timeout_seconds ',
      'timeout ',
      /tick\.service_config: "timeout" does not/,
    ],
    [
      'one inside a repeated block',
      'fields.tf',
      'content {}',
      'content {\n days = 1\n}',
      /ttl_config: "days" does not/,
    ],
    [
      'a required argument left out',
      'grants.tf',
      'role    = "roles/logging.logWriter"',
      '',
      /build_log: "role" is missing/,
    ],
    [
      'one inside a block inside a repeated block',
      'functions.tf',
      'value_source {\n            secret_key_ref {',
      'value_source {\n            secret_ref {',
      /containers\.env\.value_source: "secret_ref" does not/,
    ],
    [
      'a wait for a wait that is not there',
      'functions.tf',
      'depends_on = [time_sleep.grants]',
      'depends_on = [time_sleep.grant]',
      /time_sleep\.grant is not declared/,
    ],
    ['a required block left out', 'budget.tf', 'amount {', 'amounts {', /"amount" is missing/],
    [
      'a text where a number belongs',
      'functions.tf',
      '= 300',
      '= "a minute"',
      /"timeout_seconds" must be a number/,
    ],
    [
      'a block written as an argument',
      'scheduler.tf',
      'retry_config {',
      'retry_config = {',
      /"retry_config" must be a block/,
    ],
    [
      'an unknown type',
      'rules.tf',
      '"google_firebaserules_release"',
      '"google_firebase_release"',
      /unknown type/,
    ],
    [
      'a reference to nothing',
      'scheduler.tf',
      'scheduler.email',
      'timer.email',
      /google_service_account\.timer is not declared/,
    ],
    [
      'an attribute that does not exist',
      'scheduler.tf',
      'scheduler.email',
      'scheduler.mail',
      /scheduler has no "mail"/,
    ],
    ['an undeclared variable', 'bundle.tf', 'var.bundle', 'var.archive', /var\.archive is not declared/],
    [
      'a variable that nobody uses',
      'scheduler.tf',
      'var.sweep_schedule',
      'path.root',
      /var\.sweep_schedule is declared and never used/,
    ],
    [
      'an undeclared local',
      'functions.tf',
      'local.runtime',
      'local.run_time',
      /local\.run_time is not declared/,
    ],
    ['a variable without a type', 'variables.tf', 'type        = string', '', /var\.project has no type/],
    [
      'a variable without a description',
      'variables.tf',
      'description = "Sender',
      'nullable = "Sender',
      /mail_from has no desc/,
    ],
    [
      'a project by default',
      'variables.tf',
      'type        = string',
      'type = string\n default = "x"',
      /var\.project has a default/,
    ],
    [
      'a role that is too wide',
      'grants.tf',
      'roles/datastore.user',
      'roles/datastore.owner',
      /grants roles\/datastore\.owner/,
    ],
    [
      'a door open to everybody',
      'grants.tf',
      '"group:${var.coordinators_group}"',
      '"allUsers"',
      /lets everybody in/,
    ],
    [
      'a grant without a reason',
      'grants.tf',
      '# The build writes its log',
      '\n#The build',
      /build_log has no reason/,
    ],
    ['a file that is not HCL', 'outputs.tf', 'output "database" {', 'output "database"', /outputs\.tf:\d+/],
  ])('a fault is found: %s', async (_, file, before, after, fault) => {
    expect((await faultsAfter(file, before, after)).join('\n')).toMatch(fault);
  });

  it('the example gives every variable that has no default, but the password', async () => {
    const { variables } = await readConfiguration(files);
    const needed = [...variables].filter(([, body]) => !('default' in body)).map(([name]) => name);
    const example = readFileSync(join(folder, 'example.tfvars'), 'utf8');
    const given = [...example.matchAll(/^(\w+) += /gm)].map(([, name = '']) => name);
    expect([...given, 'mail_url'].toSorted()).toEqual(needed.toSorted());
  });
});
