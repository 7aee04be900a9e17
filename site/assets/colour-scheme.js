// Before the page is painted: the colours that the reader has chosen, if any. Not a module, which would wait.
try {
  const scheme = localStorage.getItem('colour-scheme');
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch {
  // Without storage the system's colours are used.
}
