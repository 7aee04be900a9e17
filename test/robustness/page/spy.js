/** Runs first in a scene: records errors and messages of the console. */
const seen = { messages: [], rejections: [], errors: [], violations: [] };
window.seen = seen;
for (const level of ['warn', 'error']) {
  const say = console[level];
  console[level] = (...words) => {
    seen.messages.push(words.join(' '));
    say.apply(console, words);
  };
}
addEventListener('unhandledrejection', ({ reason }) => seen.rejections.push(String(reason)));
addEventListener('error', ({ message }) => seen.errors.push(String(message)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  seen.violations.push(`${violatedDirective} ${blockedURI}`);
});
