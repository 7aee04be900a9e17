/** The entry module of the worker: an engine that receives requests as messages. */
import { expose } from 'comlink';
import { EngineHost } from './engine-host.js';
import { sendErrorCodes } from './send-error-codes.js';

/** Browsers remember what failed by its whole address: another fragment is another attempt. */
let failures = 0;

sendErrorCodes();
// By its address: what a file that bundlers copy imports would stay behind.
expose(
  new EngineHost((address) =>
    import(failures ? `${address}#${failures}` : address).catch((error) => {
      failures++;
      throw error;
    }),
  ),
);
