/** The style sheet of the report: narrow and wide screens, light and dark, and paper. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --line: light-dark(#c8ccd4, #474c57);
  --quiet: light-dark(#565c68, #adb3bf);
  --doubt: light-dark(#9a3b00, #ffb27d);
  --back: light-dark(#fff, #16181d);
  --text: light-dark(#1a1c20, #eceef2);
}
* {
  box-sizing: border-box;
}
body {
  max-width: 76rem;
  margin: 0 auto;
  padding: 1rem;
  background: var(--back);
  color: var(--text);
  font: 1rem/1.45 system-ui, sans-serif;
}
h1 {
  margin: 0.5rem 0;
  font-size: 1.6rem;
}
h2 {
  margin: 1.75rem 0 0.75rem;
  font-size: 1.2rem;
}
header p {
  max-width: 46rem;
  color: var(--quiet);
}
fieldset {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25rem;
  margin: 0;
  padding: 0.25rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
}
label {
  display: inline-flex;
  gap: 0.4rem;
  align-items: center;
  min-height: 44px;
}
body:has(#show-doubtful:checked) section:not(.doubtful),
body:has(#show-sure:checked) section:not(.sure),
body:has(#show-failed:checked) section:not(.failed) {
  display: none;
}
ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
:is(.doubtful, .sure) ol {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 34rem), 1fr));
  gap: 0.75rem;
}
:is(.doubtful, .sure) li {
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 0.75rem 1rem;
  align-items: center;
  padding: 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  break-inside: avoid;
}
.doubtful li {
  border-inline-start: 0.4rem solid var(--doubt);
}
.doubtful .value::after {
  content: "doubtful";
  margin-inline-start: 0.6rem;
  color: var(--doubt);
  font: 600 0.9rem system-ui, sans-serif;
}
.failed li {
  padding: 0.4rem 0;
  border-bottom: 1px solid var(--line);
}
li {
  overflow-wrap: anywhere;
}
img {
  display: block;
  max-width: 100%;
  height: auto;
  max-height: 5rem;
  margin: 0 auto;
  border-radius: 0.25rem;
  object-fit: contain;
}
li p {
  margin: 0.15rem 0;
}
.value {
  font: 600 1.5rem/1.2 ui-monospace, monospace;
}
.conflict {
  color: var(--doubt);
  font-weight: 600;
}
.file {
  color: var(--quiet);
  font-size: 0.875rem;
}
@media (max-width: 30rem) {
  :is(.doubtful, .sure) li {
    grid-template-columns: 1fr;
  }
  img {
    object-position: left;
  }
}
@media print {
  :root {
    color-scheme: light;
  }
  body {
    max-width: none;
    padding: 0;
  }
  fieldset {
    display: none;
  }
}
`;
