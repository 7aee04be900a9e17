/** Checks of the structure of source and bundles; rooms.mjs holds the intended structure. */
export { readChunks } from './chunks.mjs';
export { findCircles } from './circles.mjs';
export { importsOf } from './imports.mjs';
export { readModules } from './modules.mjs';
export { findWrongImports } from './order.mjs';
export { ENTRIES, LIMITS, MAY_BE_SHARED, ORDERS, WORKERS } from './rooms.mjs';
export { findSharedModules } from './shared-modules.mjs';
export { checkSizes } from './sizes.mjs';
