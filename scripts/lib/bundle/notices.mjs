/**
 * The licence comments of packages: one line at the end of each chunk instead of a comment for each of
 * their modules. Years and terms are in third-party-licences.txt.
 */

const COMMENT = /\/\*(?:(?!\*\/)[\s\S])*@license(?:(?!\*\/)[\s\S])*\*\//g;
const COPYRIGHT = /Copyright \d{4} (.+?)\.?(?: All Rights Reserved\.)?$/m;
const LICENCES = {
  'Apache-2.0': /Apache License, Version 2\.0|SPDX-License-Identifier: Apache-2\.0/,
  'BSD-3-Clause': /SPDX-License-Identifier: BSD-3-Clause/,
};

/**
 * @param minify the plugin that minifies, and removes all comments.
 * @returns {import('rollup').Plugin[]}
 */
export function keepNotices(minify) {
  const lines = new Map();
  const collect = {
    name: 'collect-notices',
    renderChunk(code, { fileName }) {
      lines.set(fileName, noticesIn(code));
      return null;
    },
  };
  const append = {
    name: 'append-notices',
    renderChunk(code, { fileName }) {
      const notices = lines.get(fileName);
      return notices ? { code: `${code.trimEnd()}\n${notices}\n`, map: null } : null;
    },
  };
  return [collect, minify, append];
}

/** @throws Error for a licence comment in other words: nobody's notice gets lost. */
function noticesIn(code) {
  const holders = Array.from(code.matchAll(COMMENT), ([comment]) => {
    const [, holder] = COPYRIGHT.exec(comment) ?? [];
    const licence = Object.keys(LICENCES).find((name) => LICENCES[name].test(comment));
    if (!holder || !licence) throw new Error(`a licence comment in unknown words: ${comment}`);
    return `© ${holder} (${licence})`;
  });
  const each = [...new Set(holders)].join(', ');
  return each && `/*! ${each}: third-party-licences.txt */`;
}
