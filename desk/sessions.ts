// Who sits at each browser: a cookie per browser, a persona per cookie, kept in memory.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Persona } from './protocol.ts';

export type Session = { id: string; email: string };

const NAME = 'desk';

/** The sessions of one desk; a browser it does not know starts as the first persona. */
export class Sessions {
  readonly #byId = new Map<string, Session>();
  readonly #personas: () => Persona[];

  constructor(personas: () => Persona[]) {
    this.#personas = personas;
  }

  /** The session of a request; a new one sets its cookie on the response. */
  of(request: IncomingMessage, response: ServerResponse): Session {
    const known = this.#byId.get(readCookie(request.headers.cookie ?? ''));
    if (known) return known;
    const session = { id: randomBytes(24).toString('base64url'), email: this.#personas()[0]?.email ?? '' };
    this.#byId.set(session.id, session);
    response.setHeader('Set-Cookie', `${NAME}=${session.id}; HttpOnly; SameSite=Strict; Path=/`);
    return session;
  }

  /** The persona of a session; one that has left the Roller tab falls back to the first. */
  persona({ email }: Session): Persona {
    const personas = this.#personas();
    return personas.find((persona) => persona.email === email) ?? personas[0] ?? NOBODY;
  }

  /** Becomes somebody else; false when there is no such persona. */
  become(session: Session, email: string): boolean {
    if (!this.#personas().some((persona) => persona.email === email)) return false;
    session.email = email;
    return true;
  }
}

const NOBODY: Persona = { email: '', role: 'leser', network: '', label: 'Leser' };

const readCookie = (header: string): string =>
  header
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([name]) => name === NAME)?.[1] ?? '';
