// Starts the probe as functions/start.ts starts the functions: with the compiled code that was kept at build.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache({ directory: join(import.meta.dirname, 'compile-cache'), portable: true });
await import('./probe.ts');
