// Finds Google's Firestore emulator on this machine: its jar, and a Java to run it.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const JAR = join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
const USUAL_ROOTS = [
  '/usr/lib/google-cloud-sdk',
  '/usr/share/google-cloud-sdk',
  '/opt/google-cloud-sdk',
  '/usr/local/share/google-cloud-sdk',
  '/opt/homebrew/share/google-cloud-sdk',
  '/snap/google-cloud-cli/current',
  join(homedir(), 'google-cloud-sdk'),
];

export type Emulator = { java: string; jar: string };

/** The emulator is not on this machine; the message says what is missing and where to get it. */
export class EmulatorMissing extends Error {
  override readonly name = 'EmulatorMissing';
}

/**
 * Looks for the jar in FIRESTORE_EMULATOR_JAR, else in the Google Cloud SDKs of the machine, and for Java in
 * JAVA_HOME, else on the PATH. Throws EmulatorMissing.
 */
export function findEmulator(env: NodeJS.ProcessEnv = process.env): Emulator {
  return { jar: findJar(env), java: findJava(env) };
}

function findJar(env: NodeJS.ProcessEnv): string {
  const named = env['FIRESTORE_EMULATOR_JAR'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new EmulatorMissing(`FIRESTORE_EMULATOR_JAR names ${named}, and there is no such file.`);
  }
  const jar = sdkRoots(env)
    .map((root) => join(root, JAR))
    .find((path) => existsSync(path));
  if (jar !== undefined) return jar;
  throw new EmulatorMissing(
    'The Firestore emulator is not on this machine. Get it with "gcloud components install ' +
      'cloud-firestore-emulator" (or the package google-cloud-cli-firestore-emulator of the Google Cloud apt ' +
      'repository), or set FIRESTORE_EMULATOR_JAR to the path of cloud-firestore-emulator.jar.',
  );
}

function sdkRoots(env: NodeJS.ProcessEnv): string[] {
  const named = env['CLOUDSDK_ROOT_DIR'];
  const gcloud = onPath('gcloud', env);
  const besideGcloud = gcloud === undefined ? [] : [dirname(dirname(realpathSync(gcloud)))];
  return [...(named === undefined ? [] : [named]), ...besideGcloud, ...USUAL_ROOTS];
}

function findJava(env: NodeJS.ProcessEnv): string {
  const home = env['JAVA_HOME'];
  const java = home === undefined ? onPath('java', env) : join(home, 'bin', 'java');
  if (java !== undefined && spawnSync(java, ['-version']).status === 0) return java;
  throw new EmulatorMissing(
    'The Firestore emulator needs Java, 17 or later, in JAVA_HOME or on the PATH. ' +
      'Debian and Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk; ' +
      'others: https://adoptium.net.',
  );
}

function onPath(program: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
