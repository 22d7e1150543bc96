// The wall between script and host: a member the desk lacks throws its own name, and nothing of Node leaks in.
import { type Context, runInContext } from 'node:vm';

/** Wraps host objects for one context. What a method returns or throws is wrapped too. */
export type Guard = <T extends object>(path: string, target: T) => T;

/** `SpreadsheetApp.newChart` of an object without it throws "SpreadsheetApp.newChart finnes ikke på pulten". */
export function createGuard(context: Context): Guard {
  const scriptError = runInContext('(message) => new Error(message)', context) as (message: string) => Error;
  const scriptArray = runInContext('(...items) => items', context) as (...items: unknown[]) => unknown[];

  const inside = (path: string, value: unknown): unknown => {
    if (Array.isArray(value)) return scriptArray(...value.map((item) => inside(path, item)));
    return typeof value === 'function' || (typeof value === 'object' && value !== null)
      ? guard(path, value)
      : value;
  };

  const guard: Guard = (path, target) =>
    new Proxy(target, {
      get(members, name) {
        const member = `${path}.${String(name)}`;
        if (!Object.hasOwn(members, name)) throw scriptError(`${member} finnes ikke på pulten`);
        return inside(member, Reflect.get(members, name));
      },
      apply(method, _self, args: unknown[]) {
        try {
          return inside(`${path}()`, Reflect.apply(method as () => unknown, undefined, args));
        } catch (error) {
          throw scriptError(error instanceof Error ? error.message : String(error));
        }
      },
      getPrototypeOf: () => null,
      getOwnPropertyDescriptor: () => undefined,
      set: () => false,
      defineProperty: () => false,
    });
  return guard;
}
