/** The entry module of the worker: an engine that receives requests as messages. */
import { expose } from 'comlink';
import { EngineHost } from './engine-host.js';
import { sendErrorCodes } from './send-error-codes.js';

sendErrorCodes();
expose(new EngineHost());
