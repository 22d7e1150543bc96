// The functions that terraform/ makes get the settings that functions/config.ts asks for.
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../functions/config.ts';
import { type Body, folder, readConfiguration, readFolder, type Value } from './read-configuration.ts';

const { things, locals } = await readConfiguration(readFolder(folder));

const sample: Record<string, string> = {
  STORE: 'firestore',
  FIRESTORE_PROJECT: 'sf-eksempel-innstilling',
  ROUNDS:
    '[{"county":"trondelag","year":2026,"spreadsheetId":"workbook-id","officeId":null,"replyTo":null,"account":null}]',
  FIRESTORE_DATABASE: '(default)',
  MAIL_FROM: 'Statsforvalteren <innstilling@example.no>',
  CODE_VERSION: '0.1.0',
  PUBLIC_URL: 'https://innstilling.example.no',
  TOKEN_AUDIENCE: 'client-id',
  TICK_CALLERS: 'innstilling-scheduler@example.iam.gserviceaccount.com',
  PLATFORM_CHECKS_SIGNATURE: 'true',
  MAIL_URL: 'smtp://post%40example.no@smtp.example.no:587',
  MAIL_OAUTH: '{"tenant":"example.no","clientId":"app","clientSecret":"word"}',
  MACHINE_AUDIENCE: 'https://api-1.europe-north1.run.app',
  MACHINE_CALLERS: 'innstilling-tasks@example.iam.gserviceaccount.com',
  QUEUE: 'projects/sf-eksempel-innstilling/locations/europe-west1/queues/checks',
  QUEUE_TARGET: 'https://api-1.europe-north1.run.app',
  QUEUE_ACCOUNT: 'innstilling-tasks@example.iam.gserviceaccount.com',
};

const firstBlock = (value: Value | undefined) => (value as Body[])[0]!;

/** What each is given besides the settings of both: api in a map of its own, tick beside its service. */
function ownOf(name: string): string {
  if (name === 'api') return locals.get('api_settings') as string;
  const tick = things.find(({ type }) => type === 'google_cloudfunctions2_function')!.body;
  return firstBlock(tick['service_config'])['environment_variables'] as string;
}

function settingsOf(name: string): string[] {
  const own = [...ownOf(name).matchAll(/^ *([A-Z_]+) += /gm)].map(([, key = '']) => key);
  const secrets = [...(locals.get('secrets') as string).matchAll(/"?\b(MAIL_\w+)"? =/g)].map(
    ([, key = '']) => key,
  );
  return [...Object.keys(locals.get('settings') as Body), ...own, ...secrets];
}

describe('the functions in terraform/', () => {
  it.each(['api', 'tick'])(
    '%s gets every setting it needs to start, and none that it does not know',
    (name) => {
      const settings = settingsOf(name);
      const config = readConfig(Object.fromEntries(settings.map((key) => [key, sample[key]])));
      expect(settings.filter((key) => !(key in config))).toEqual([]);
      expect(config.STORE).toBe('firestore');
    },
  );

  it('tick believes the platform about signatures, and only the scheduler may call it; api believes nobody', () => {
    expect(settingsOf('tick')).toEqual(expect.arrayContaining(['PLATFORM_CHECKS_SIGNATURE', 'TICK_CALLERS']));
    expect(settingsOf('api')).not.toContain('PLATFORM_CHECKS_SIGNATURE');
  });
});
