/** Defines `<digit-inspector>`: `import 'digit-pad/inspector'`. */
import { DigitInspector } from './digit-inspector.js';

export { DigitInspector };

// A server has no custom element registry.
if (globalThis.customElements && !customElements.get('digit-inspector')) {
  customElements.define('digit-inspector', DigitInspector);
}
