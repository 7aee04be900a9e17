/** The scripts of live examples, as files. */
import { documentOf } from '../lib/examples.js';

export const data = {
  layout: false,
  pagination: {
    data: 'site.examples',
    size: 1,
    alias: 'example',
    before: (examples) => examples.filter((example) => documentOf(example).js),
  },
  permalink: ({ example }) => `${example.address}.js`,
};

export const render = ({ example }) => documentOf(example).js;
