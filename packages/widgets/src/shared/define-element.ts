/** A class of this package. */
export type ElementClass = CustomElementConstructor & { readonly version: string };

/**
 * Registers an element once. The same version is there already: nothing happens. Another version, or a stranger: the
 * first stays, and the console says so once.
 */
export function defineElement(name: string, element: ElementClass): void {
  const present = customElements.get(name) as Partial<ElementClass> | undefined;
  if (!present) customElements.define(name, element);
  else if (present.version !== element.version && !warned.has(name)) {
    warned.add(name);
    console.warn(
      `<${name}> is registered already (${present.version ?? 'by somebody else'}); ${element.version} is left out.`,
    );
  }
}

const warned = new Set<string>();
