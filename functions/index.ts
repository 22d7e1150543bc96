// Table of contents: every entry point of the deployables, wired from the environment.
import { readConfig } from './config.ts';
import { register } from './entry/register.ts';
import { wire } from './wiring.ts';

export const wiring = await wire(readConfig(process.env));
register(wiring);
