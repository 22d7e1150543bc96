// Who sits at each browser: a cookie that names the browser and the persona it has chosen, good over a restart.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Persona } from '../protocol.ts';

/** Anybody at this machine may be anybody: the desk is for trying things out, and tells roles apart, not people. */
export type Session = { id: string; email: string };

const NAME = 'desk';
const NOBODY: Persona = { email: '', role: 'leser', network: '', label: 'Leser' };

export class Sessions {
  readonly #personas: () => Persona[];

  constructor(personas: () => Persona[]) {
    this.#personas = personas;
  }

  /** The session of a request; a browser it does not know starts as the first persona. */
  of(request: IncomingMessage, response: ServerResponse): Session {
    const known = readCookie(request.headers.cookie ?? '');
    if (known) return known;
    const session = { id: randomBytes(24).toString('base64url'), email: this.#personas()[0]?.email ?? '' };
    setCookie(response, session);
    return session;
  }

  /** The persona of a session; one that has left the Roller tab may only read. */
  persona({ email }: Session): Persona {
    return this.#personas().find((persona) => persona.email === email) ?? NOBODY;
  }

  /** Becomes somebody else; false when there is no such persona. */
  become(session: Session, email: string, response: ServerResponse): boolean {
    if (!this.#personas().some((persona) => persona.email === email)) return false;
    setCookie(response, { ...session, email });
    return true;
  }
}

const setCookie = (response: ServerResponse, { id, email }: Session): void => {
  const value = `${id}.${Buffer.from(email).toString('base64url')}`;
  response.setHeader('Set-Cookie', `${NAME}=${value}; HttpOnly; SameSite=Strict; Path=/`);
};

const readCookie = (header: string): Session | undefined => {
  const [, id, email] = /(?:^|;\s*)desk=([\w-]{32})\.([\w-]*)(?:;|$)/.exec(header) ?? [];
  return id === undefined || email === undefined
    ? undefined
    : { id, email: Buffer.from(email, 'base64url').toString() };
};
