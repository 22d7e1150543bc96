// Registers the entry points by name: api for people, tick for the scheduler.
import { http } from '@google-cloud/functions-framework';
import type { Wiring } from '../wiring.ts';
import { createApi } from './api.ts';
import { createTick } from './tick.ts';

export function register(wiring: Wiring): void {
  http('api', createApi(wiring));
  http('tick', createTick(wiring));
}
