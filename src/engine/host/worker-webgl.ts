/** The same worker with WebGL as well, which is larger than everything else: for pages that ask for it. */
import './worker.js';
