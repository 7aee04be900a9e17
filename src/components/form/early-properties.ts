/**
 * Sets properties again that a page has set before the element was defined. Such a property is an own
 * property of the object, which hides the accessor of the class. Lit handles reactive properties; this
 * function handles the other accessors, in the order in which they were set.
 */
export function setEarlyProperties(element: object): void {
  for (const [name, value] of Object.entries(element)) {
    if (!(name in Object.getPrototypeOf(element))) continue;
    Reflect.deleteProperty(element, name);
    try {
      // Unlike an assignment, Reflect.set() does not throw for a property without a setter.
      Reflect.set(element, name, value);
    } catch (error) {
      // An invalid value must not prevent the pad from rendering: it is reported as an unhandled rejection.
      void Promise.reject(error);
    }
  }
}
