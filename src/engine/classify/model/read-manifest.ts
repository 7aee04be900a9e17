/**
 * Converts untrusted JSON to a manifest: a new object with the known properties only. Sizes are limited, so
 * that a manifest of a huge network is rejected before memory or time is spent on it.
 */
import { CLASS_COUNT, INPUT_CHANNELS, INPUT_SIZE } from '../../data/model-input.js';
import { JsonPart } from './json-part.js';
import type { ModelManifest } from './manifest.js';
import { readLayers } from './read-layers.js';

/** Maximum size of the weights in bytes; about a hundred times that of the shipped model. */
const MOST_BYTES = 2 ** 25;

/** Maximum number of signs; far more than any number format has. */
const MOST_SIGNS = 100;

/** Range of temperatures. Outside it, all probabilities would be 0 or 1, or all would be equal. */
const TEMPERATURES = { least: 0.01, most: 100 };

/** @throws TypeError with a message without a full stop, since the caller embeds it. */
export function readManifest(json: unknown): ModelManifest {
  const root = new JsonPart(json);
  const format = root.get('format').oneOf('digit-pad-model');
  const version = root.get('version').oneOf(1);
  const input = {
    size: root.get('input').get('size').oneOf(INPUT_SIZE),
    channels: root.get('input').get('channels').count(1, INPUT_CHANNELS),
  };
  const classes = root.get('classes').count(CLASS_COUNT - 1, CLASS_COUNT);
  const signs = readSigns(root.get('signs'));
  const letters = root.get('letters').oneOf(undefined, 0, 1);
  const outputs = classes + (signs ? signs.labels.length + 1 : 0) + (letters ?? 0);
  const file = root
    .get('weights')
    .get('file')
    .text(/^.{1,1000}$/, 'the name of a file');
  const bytes = root.get('weights').get('bytes').count(1, MOST_BYTES);
  const sha256 = root
    .get('weights')
    .get('sha256')
    .text(/^[\da-f]{64}$/, '64 digits of lower-case hexadecimal');
  return {
    format,
    version,
    name: root.get('name').text(/^.{1,1000}$/, 'a name'),
    input,
    classes,
    ...(signs && { signs }),
    ...(letters && { letters }),
    layers: readLayers(root.get('layers'), { input, outputs, bytes }),
    weights: { file, bytes, sha256 },
    calibration: { temperature: readTemperature(root.get('calibration')) },
  };
}

/** Reads the second head, which is optional: without it, a model recognizes only digits. */
function readSigns(part: JsonPart): ModelManifest['signs'] {
  if (part.value === undefined) return undefined;
  const labels = part
    .get('labels')
    .list(MOST_SIGNS)
    .map((label) => label.text(/^\S$/u, 'one character'));
  if (new Set(labels).size < labels.length) part.get('labels').fail('a list without repetitions');
  return { labels, temperature: readTemperature(part) };
}

function readTemperature(part: JsonPart): number {
  return part.get('temperature').number(TEMPERATURES.least, TEMPERATURES.most);
}
