// npm run openapi: writes the description of the API to docs/openapi.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiText } from './openapi/document.ts';
import { readCommand } from './read-command.ts';

readCommand('npm run openapi', {});
const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
writeFileSync(join(root, 'docs', 'openapi.json'), openApiText(version));
console.log('docs/openapi.json er skrevet.');
