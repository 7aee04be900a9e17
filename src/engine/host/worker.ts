/** What runs in the worker: an engine that is asked by message. */
import { expose } from 'comlink';
import { EngineHost } from './engine-host.js';

expose(new EngineHost());
