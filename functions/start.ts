// Where the cloud starts: says where the compiled code was kept at build, then loads the functions.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache({ directory: join(import.meta.dirname, 'compile-cache'), portable: true });
await import('./index.ts');
