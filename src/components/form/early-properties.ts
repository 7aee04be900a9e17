/**
 * What a page sets before the element is defined lies on the object itself, where it hides the accessors
 * of the class for good. Lit sets anew what it knows as reactive properties; this does it for the rest,
 * in the order in which they were set.
 */
export function setEarlyProperties(element: object): void {
  for (const [name, value] of Object.entries(element)) {
    if (!(name in Object.getPrototypeOf(element))) continue;
    Reflect.deleteProperty(element, name);
    try {
      // Not by assignment, which throws for a property that can only be read.
      Reflect.set(element, name, value);
    } catch (error) {
      // A wrong value must not keep the pad from appearing.
      void Promise.reject(error);
    }
  }
}
