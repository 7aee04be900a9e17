/** Checks of how the source and the bundle are built up; see rooms.mjs for what they are to be like. */
export { readChunks } from './chunks.mjs';
export { findCircles } from './circles.mjs';
export { importsOf } from './imports.mjs';
export { readModules } from './modules.mjs';
export { findWrongImports } from './order.mjs';
export { ENTRIES, LIMITS, MAY_BE_SHARED, ORDERS } from './rooms.mjs';
export { findSharedModules } from './shared-modules.mjs';
export { checkSizes } from './sizes.mjs';
