// The functions that terraform/ makes get the settings that functions/config.ts asks for.
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../functions/config.ts';
import { type Body, folder, readConfiguration, readFolder, type Value } from './read-configuration.ts';

const { things, locals } = await readConfiguration(readFolder(folder));

const sample: Record<string, string> = {
  STORE: 'firestore',
  FIRESTORE_PROJECT: 'sf-eksempel-innstilling',
  ROUNDS: '[{"county":"trondelag","year":2026,"spreadsheetId":"workbook-id","replyTo":null}]',
  MAIL_FROM: 'innstilling@example.no',
  CODE_VERSION: '0.1.0',
  TOKEN_AUDIENCE: 'client-id',
  TICK_CALLERS: 'innstilling-scheduler@example.iam.gserviceaccount.com',
  PLATFORM_CHECKS_SIGNATURE: 'true',
  MAIL_URL: 'smtps://user:password@mail.example.no:465',
};

const firstBlock = (value: Value | undefined) => (value as Body[])[0]!;

function settingsOf(name: string): string[] {
  const body = things.find(
    (thing) => thing.type === 'google_cloudfunctions2_function' && thing.name === name,
  )!.body;
  const service = firstBlock(body['service_config']);
  const own = (service['environment_variables'] as string).matchAll(/^ *(\w+) += /gm);
  const secret = firstBlock(service['secret_environment_variables'])['key'] as string;
  return [...Object.keys(locals.get('settings') as Body), ...[...own].map(([, key = '']) => key), secret];
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
