/** docs/performance.md, from the tables of one run. */
import { READINGS } from './measures/memory.mjs';

export const report = (tables, { browser, cpu, date, load }) => `# Performance

Size, loading time, latency and memory of \`<digit-pad>\`, compared with other systems. All figures come from one run
of \`npm run bench\` on ${date}: ${browser}, headless, with software rendering, on ${cpu}. The load average of the
machine was ${load} when the run began: 0 means that nothing else was running; above the number of cores, other
processes slow down every measurement, the high percentiles most. Compare the rows of a table rather than its absolute
times.

All times are in milliseconds. A cell with two figures gives the median and the 95th percentile (p95). In a column
*CPU throttling*, 4× means that DevTools slows the processor down to a quarter of its speed. The last column of two tables
gives the longest task of the main thread, if one took more than 50 ms: while a task runs, the page does not respond.

## Bytes

The total size of the scripts, the wasm file and the weights as they are sent over the network, each file compressed
with gzip: when the pad is painted, before anybody uses it, and when it has read a first digit.

The *baseline demo* is what a page without this package could do: it loads all of \`@tensorflow/tfjs\` and
a layers model with the architecture of TensorFlow.js's own MNIST example, draws on a canvas and shrinks the canvas to
28 × 28 pixels.

${tables.bytes}

## From the first pointer to the first reading

The time from the first pointer event on the pad until the engine is ready (*ready*), and until a digit that was
written before that is read (*first reading*): medians. *Cold* columns start with an empty HTTP cache, *warm* columns
with the files cached. The server runs on the same machine, so these times include no network latency. The last column
covers all runs, cold and warm.

${tables.loading}

## From pen-up to the event

All strokes but the last have been read already. The time runs from the last \`pointerup\` to the event
\`digit-pad-recognize\`, for numbers of several lengths. The second column tells where the engine runs: in a worker or
on the main thread of the page. The last column is a different measurement: one \`recognize()\` call for a number of
32 digits, with no scores cached from earlier strokes. For comparison, the first row is a round trip to a worker that
only replies.

${tables.latency}

## Frames while someone writes

The time between two frames while the mouse writes five digits: on a page with ten pads, on one with ten instances of
[signature_pad](https://github.com/szimek/signature_pad), which only draws, and on an empty page.

${tables.frames}

## Memory

The memory of a cross-origin-isolated page with one pad, its worker included
(\`performance.measureUserAgentSpecificMemory()\`): after the first paint, after the engine has loaded and read one
number, and after ${READINGS.toLocaleString('en')} more readings.

${tables.memory}

## Other systems

The median time to read several digits at once, and in parentheses how many times as long that is as in the first row.
The baseline demo receives the digits already separated, as one batch, and runs on the main thread. The server runs on
the same machine, with this package's engine in Node, and receives one request per digit, as earlier web applications
send them; the latency of a real network is not included.

${tables.peers}

## Loading sooner

The engine is not loaded before the first pointer event or focus on a pad. If a form is certain to be used,
\`loading="idle"\` loads the engine as soon as the browser is idle. To fetch its first files along with the page:

\`\`\`html
<link rel="modulepreload" href="/digit-pad/digit-pad.js">
<link rel="modulepreload" href="/digit-pad/engine.js">
<link rel="preload" as="fetch" crossorigin href="/digit-pad/digits/manifest.json">
\`\`\`

Every other file has a hash of its contents in its name: serve it with
\`Cache-Control: max-age=31536000, immutable\`.
`;
