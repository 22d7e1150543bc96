// Every flow that the harness cuts; a verb or an entry point that none of them goes through fails the harness.
import type { CrashFlow } from '../flow.ts';
import { background } from './background.ts';
import { excel } from './excel.ts';
import { governor } from './governor.ts';
import { needs } from './needs.ts';

export const flows: CrashFlow[] = [...needs, ...excel, ...governor, ...background];
