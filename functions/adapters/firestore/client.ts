// Opens the Firestore client over HTTP/1.1: quicker to start than gRPC, and enough without listeners.
import type { Firestore } from '@google-cloud/firestore';

/** `emulatorHost` is host:port of the emulator; without it FIRESTORE_EMULATOR_HOST is heeded, as the library does. */
export type FirestorePlace = { projectId: string; databaseId?: string; emulatorHost?: string };

export const emulatorOf = ({ emulatorHost }: FirestorePlace): string | undefined =>
  emulatorHost ?? process.env['FIRESTORE_EMULATOR_HOST'];

/** Loads the library, which costs some 300 ms, and makes a client. It makes no call yet. */
export async function openClient(place: FirestorePlace): Promise<Firestore> {
  const { projectId, databaseId } = place;
  const emulatorHost = emulatorOf(place);
  const { Firestore } = await import('./library.ts');
  return new Firestore({
    projectId,
    ...(databaseId === undefined ? {} : { databaseId }),
    preferRest: true,
    ignoreUndefinedProperties: true,
    ...(emulatorHost === undefined ? {} : await emulatorSettings(emulatorHost)),
  });
}

async function emulatorSettings(host: string): Promise<FirebaseFirestore.Settings> {
  const { PassThroughClient } = await import('./library.ts');
  return { host, ssl: false, authClient: new PassThroughClient() };
}
