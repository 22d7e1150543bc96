// Small words for making and finding elements; text is always text, never markup.

/** The element with this id. @throws when index.html has none */
export const byId = (id: string): HTMLElement => elementOf(HTMLElement, id);

/** The element with this id, which must be of that kind. @throws when it is not */
export const elementOf = <T extends HTMLElement>(kind: new () => T, id: string): T => {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html mangler ${kind.name} #${id}`);
  return element;
};

/** A new element with attributes and children; strings become text nodes. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
