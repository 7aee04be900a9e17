/** Pictures: samples, and many files that are read one after another into the list. */
import { openResults } from '../dist/results.js';
import { showResults } from './results-list.js';

await customElements.whenDefined('digit-pad');

const pad = document.querySelector('#pictured');
const note = document.querySelector('#results-note');
const many = document.querySelector('#many');
const readMany = document.querySelector('#read-many');
const results = await openResults();

let said = '';

showResults(results);
say('');
results.addEventListener('change', () => say(said));

for (const button of document.querySelectorAll('[data-picture]')) {
  button.addEventListener('click', async () => {
    const response = await fetch(button.dataset.picture);
    // The pad shows the reason.
    await pad.readImage(await response.blob()).catch(() => {});
  });
}

document.querySelector('#keep').addEventListener('click', async () => {
  try {
    await results.addPad(pad);
    pad.clear();
    say('');
  } catch {
    say('There is no number yet: write one, choose a picture, or choose one of its lines.');
  }
});

readMany.addEventListener('click', () => many.click());
many.addEventListener('change', async () => {
  const files = [...many.files];
  many.value = '';
  readMany.disabled = true;
  await readAll(files).catch(({ message }) => say(`Not read: ${message}`));
  readMany.disabled = false;
});

document.querySelector('#save-csv').addEventListener('click', () => {
  save('numbers.csv', 'text/csv', results.toCSV());
});
document.querySelector('#save-json').addEventListener('click', () => {
  save('numbers.json', 'application/json', JSON.stringify(results, null, 2));
});
document.querySelector('#clear-list').addEventListener('click', async () => {
  const count = results.list.length;
  if (!confirm(`Delete ${count === 1 ? 'the number' : `all ${count} numbers`} from this device?`))
    return;
  await results.clear().catch(({ message }) => say(message));
});

async function readAll(files) {
  const { createRecognizer } = await import('../dist/engine.js');
  const recognizer = await createRecognizer();
  const failed = [];
  for (const [index, file] of files.entries()) {
    say(`Reading ${index + 1} of ${files.length} …`);
    const added = await results.readPicture(file, recognizer).catch(({ message }) => {
      failed.push(`${file.name}: ${message}`);
    });
    if (added?.length === 0) failed.push(`${file.name}: no digits found.`);
  }
  recognizer.dispose();
  say(failed.join('\n'));
}

/** A message of the list itself comes last, and stays until the problem is solved. */
function say(text) {
  said = text;
  note.textContent = [text, results.problem?.message].filter(Boolean).join('\n');
}

function save(name, type, text) {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  URL.revokeObjectURL(link.href);
}
