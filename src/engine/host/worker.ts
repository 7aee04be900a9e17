/** The worker's entry: an engine that is asked by message. */
import { expose } from 'comlink';
import { EngineHost } from './engine-host.js';
import { sendErrorCodes } from './send-error-codes.js';

sendErrorCodes();
expose(new EngineHost());
