/**
 * Makes a manifest of untrusted JSON: a new object with the known properties only. Sizes have bounds, so that
 * a manifest that asks for too much is refused before it costs memory or time.
 */
import { CLASS_COUNT, INPUT_CHANNELS, INPUT_SIZE } from '../../data/model-input.js';
import { JsonPart } from './json-part.js';
import type { ModelManifest } from './manifest.js';
import { readLayers } from './read-layers.js';

/** The most bytes of weights; about a hundred times those of the shipped model. */
const MOST_BYTES = 2 ** 25;

/** Beyond these temperatures, all confidences are 0 or 1, or all are the same. */
const TEMPERATURES = { least: 0.01, most: 100 };

/** @throws TypeError that says what is wrong; the message has no full stop. */
export function readManifest(json: unknown): ModelManifest {
  const root = new JsonPart(json);
  const format = root.get('format').oneOf('digit-pad-model');
  const version = root.get('version').oneOf(1);
  const input = {
    size: root.get('input').get('size').oneOf(INPUT_SIZE),
    channels: root.get('input').get('channels').count(1, INPUT_CHANNELS),
  };
  const classes = root.get('classes').count(CLASS_COUNT - 1, CLASS_COUNT);
  const file = root
    .get('weights')
    .get('file')
    .text(/^.{1,1000}$/, 'the name of a file');
  const bytes = root.get('weights').get('bytes').count(1, MOST_BYTES);
  const sha256 = root
    .get('weights')
    .get('sha256')
    .text(/^[\da-f]{64}$/, '64 digits of lower-case hexadecimal');
  const { least, most } = TEMPERATURES;
  return {
    format,
    version,
    name: root.get('name').text(/^.{1,1000}$/, 'a name'),
    input,
    classes,
    layers: readLayers(root.get('layers'), { input, classes, bytes }),
    weights: { file, bytes, sha256 },
    calibration: { temperature: root.get('calibration').get('temperature').number(least, most) },
  };
}
