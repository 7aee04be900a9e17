/**
 * npm run site: builds the site to site-static/, from the Markdown, dist/ and site/.
 *
 *   --keep         keeps a copy as the documentation of this version, in site-static/versions/
 *   --output DIR   another folder
 *   --serve        then serves it
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildSite, OUTPUT } from './lib/site/build.mjs';

const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    output: { type: 'string', default: OUTPUT },
    serve: { type: 'boolean', default: false },
  },
});

const problems = await buildSite(values.output, { keep: values.keep });
for (const problem of problems) console.error(`✖ ${problem}`);
if (problems.length) process.exitCode = 1;
else console.log(`The site is in ${values.output}.`);

if (values.serve && problems.length === 0) {
  const { serve } = await import('./lib/serve.mjs');
  const { address } = await serve(values.output);
  console.log(`It is served at ${address} (Ctrl-C ends it).`);
}
