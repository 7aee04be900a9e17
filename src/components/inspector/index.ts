/** Defines `<digit-inspector>`: `import 'digit-pad/inspector'`. */
import { DigitInspector } from './digit-inspector.js';

export { DigitInspector };

// On a server there is nothing to define.
if (globalThis.customElements && !customElements.get('digit-inspector')) {
  customElements.define('digit-inspector', DigitInspector);
}
