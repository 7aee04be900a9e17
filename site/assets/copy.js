/** A button at each block of code. */
export function offerCopying() {
  for (const block of document.querySelectorAll('.code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.className = 'copy';
    button.addEventListener('click', () => copy(block.querySelector('code').textContent, button));
    block.append(button);
  }
}

/** How long a button says that it has copied, ms. */
const SAID_MS = 2000;

/** Without access to the clipboard (no https), the button says so. */
export async function copy(text, button) {
  button.dataset.text ??= button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied: select the text instead';
  }
  announce(button.textContent);
  setTimeout(() => {
    button.textContent = button.dataset.text;
  }, SAID_MS);
}

let region;
function announce(text) {
  region ??= document.body.appendChild(
    Object.assign(document.createElement('p'), { className: 'visually-hidden', role: 'status' }),
  );
  region.textContent = text;
}
