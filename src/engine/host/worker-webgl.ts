/** The worker for pages that request the backend `webgl`, which is larger than everything else. */
import './worker.js';
