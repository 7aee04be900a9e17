/** docs/performance.md, from the tables of one run. */

export const report = (tables, { browser, cpu, date, load }) => `# How fast and how light

Everything here comes from one run of \`npm run bench\` on ${date}: ${browser}, headless, on ${cpu}, with
graphics by software; its load average was ${load} when the run began (0 would be a machine at
rest; above 2, other work makes every figure worse, the high percentiles most). The machine is small; compare lines rather than read milliseconds. Two figures in
a cell are median / 95th percentile, all times are in milliseconds.

## Bytes

Scripts, wasm and weights as they go over the network, each file compressed by itself. The usual demo is
a page that loads all of \`@tensorflow/tfjs\` and a layers model (that of TensorFlow.js's own MNIST
example), draws on a canvas and shrinks it to 28 × 28.

${tables.bytes}

## From the first approach to the first reading

Someone comes near, and a digit is written before the engine is there. Cold is an empty HTTP cache, warm
a full one; both from a server on the same machine, so the network itself costs nothing. The last column
is the longest task over 50 ms on the page's own thread in all rounds, loading, warming up and reading.

${tables.loading}

## From pen-up to the event

A pad on which all but the last stroke have been read; the time from the last \`pointerup\` to
\`digit-pad-recognize\`. Above it stands what a worker costs that does nothing at all. The last column
reads a whole string of 32 digits at once, nothing remembered.

${tables.latency}

## Frames while someone writes

The mouse writes five digits. Time from frame to frame, on a page with ten pads, one with ten
[signature_pad](https://github.com/szimek/signature_pad)s, and an empty one.

${tables.frames}

## Memory

A cross-origin-isolated page with one pad, its worker included
(\`performance.measureUserAgentSpecificMemory()\`).

${tables.memory}

## The same work in other ways

Median for reading so many digits at once. The demo gets its digits separated, as one batch; it runs on
the page's thread. The server is on this machine, runs our own engine in Node, and is asked one digit a
request, as web systems were built before: the network that lies between in real life comes on top.

${tables.peers}

## Loading sooner

Nothing heavy loads until someone comes near a pad. Where a form is sure to be used, \`loading="idle"\`
fetches the engine as soon as the page has time. To fetch its first files along with the page:

\`\`\`html
<link rel="modulepreload" href="/digit-pad/digit-pad.js">
<link rel="modulepreload" href="/digit-pad/engine.js">
<link rel="preload" as="fetch" crossorigin href="/digit-pad/digits/manifest.json">
\`\`\`

Every other file has a hash of its contents in its name: serve it with
\`Cache-Control: max-age=31536000, immutable\`.
`;
