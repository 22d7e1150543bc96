// A Google class of which the desk has some members.

/** Typed by Google's own class; what is not there is named by the guard when somebody asks for it. */
export const partly = <T>(members: Partial<T>): T => members as T;
