// Run once at build, and again where the cloud builds: fills the folder where Node keeps compiled code.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache({ directory: join(import.meta.dirname, 'compile-cache'), portable: true });
await import('./first-try.ts');
