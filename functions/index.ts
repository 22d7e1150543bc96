// Table of contents: every entry point of the deployables, wired from the environment.
import { subscribe } from 'node:diagnostics_channel';
import { Server } from 'node:http';
import { readConfig } from './config.ts';
import { readBodiesFirst } from './entry/read-bodies.ts';
import { register } from './entry/register.ts';
import { wire } from './wiring.ts';

// The framework makes the server, after this, and hands it to nobody.
subscribe('tracing:net.server.listen:asyncStart', (message) => {
  const { server } = message as { server: unknown };
  if (server instanceof Server) readBodiesFirst(server);
});

export const wiring = await wire(readConfig(process.env));
register(wiring);
