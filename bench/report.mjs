/** docs/performance.md, from the tables of one run. */

export const report = (tables, { browser, cpu, date, load }) => `# Performance

Everything here comes from one run of \`npm run bench\` on ${date}: ${browser}, headless, on ${cpu}, with
graphics by software; its load average was ${load} when the run began (0 is an idle machine; above
2, other work makes every figure worse, the high percentiles most). The machine is small: compare rows rather than absolute times. Two figures in a cell are median /
95th percentile, all times are in milliseconds.

## Bytes

Scripts, wasm and weights as sent over the network, each file compressed. The usual demo is
a page that loads all of \`@tensorflow/tfjs\` and a layers model (that of TensorFlow.js's own MNIST
example), draws on a canvas and shrinks it to 28 × 28.

${tables.bytes}

## From the first pointer to the first reading

The pointer comes to the pad, and a digit is written before the engine is loaded. Cold is an empty HTTP cache,
warm a full one; the server is on the same machine, so the network takes no time. The last column
is the longest task over 50 ms on the page's own thread in all rounds, loading, warming up and reading.

${tables.loading}

## From pen-up to the event

A pad on which all but the last stroke have been read; the time from the last \`pointerup\` to
\`digit-pad-recognize\`. The row above is the time of an empty worker. The last column is the time to read a
string of 32 digits at once, without cached scores.

${tables.latency}

## Frames while someone writes

The mouse writes five digits. Time from frame to frame, on a page with ten pads, one with ten
[signature_pad](https://github.com/szimek/signature_pad)s, and an empty one.

${tables.frames}

## Memory

A cross-origin-isolated page with one pad, its worker included
(\`performance.measureUserAgentSpecificMemory()\`).

${tables.memory}

## Other systems

Median time to read several digits at once. The demo gets separated digits, as one batch, and runs on the
page's thread. The server is on this machine, runs our own engine in Node, and gets one digit a request, as
earlier web systems do; the time of a real network is not included.

${tables.peers}

## Loading sooner

The engine is not loaded until the first pointer or focus at a pad. If a form is certain to be used, \`loading="idle"\`
fetches the engine as soon as the page has time. To fetch its first files along with the page:

\`\`\`html
<link rel="modulepreload" href="/digit-pad/digit-pad.js">
<link rel="modulepreload" href="/digit-pad/engine.js">
<link rel="preload" as="fetch" crossorigin href="/digit-pad/digits/manifest.json">
\`\`\`

Every other file has a hash of its contents in its name: serve it with
\`Cache-Control: max-age=31536000, immutable\`.
`;
