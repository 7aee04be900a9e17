/** For pages that a test cannot access: writes by itself, and reports to the page around it. */
const pad = document.querySelector('digit-pad');
const seven = [
  [30, 20],
  [50, 19],
  [75, 20],
  [62, 55],
  [50, 100],
  [44, 125],
];
const heard = [];
for (const type of ['digit-pad-ready', 'digit-pad-error']) {
  pad.addEventListener(type, ({ error }) => heard.push(error ? error.message : type));
}
try {
  await customElements.whenDefined('digit-pad');
  pad.strokes = [{ points: seven.map(([x, y]) => ({ x, y })) }];
  const { value } = await pad.recognize();
  tell({ value, strokes: pad.strokes.length });
} catch (error) {
  tell({ error: String(error), strokes: pad.strokes?.length });
}

function tell(outcome) {
  const { messages, rejections, errors } = window.seen;
  const about = { ...outcome, heard, messages, rejections, errors, secure: isSecureContext };
  parent.postMessage({ ...about, origin: self.origin }, '*');
}
