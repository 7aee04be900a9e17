/** The style sheets of live examples, as files. */
import { documentOf } from '../lib/examples.js';

export const data = {
  layout: false,
  pagination: {
    data: 'site.examples',
    size: 1,
    alias: 'example',
    before: (examples) => examples.filter((example) => documentOf(example).css),
  },
  permalink: ({ example }) => `${example.address}.css`,
};

export const render = ({ example }) => documentOf(example).css;
