/** Unusual pages and browsers: the script from another host, a `<base>`, missing features. */
import { expect } from 'chai';
import { writeNumber } from '../../fixtures/digits.js';
import { defined, entries, once, until } from '../helpers.js';

/** The same server under another name: names below localhost are this machine. */
const ELSEWHERE = `http://cdn.localhost:${location.port}`;

const FIELD = '<form><digit-pad name="n"><input name="n" value="12"></digit-pad></form>';

let frame: HTMLIFrameElement | undefined;

async function openDocument(head: string): Promise<Window & typeof globalThis> {
  frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><head>${head}</head><body>${FIELD}</body></html>`;
  document.body.append(frame);
  await once(frame, 'load');
  return frame.contentWindow as Window & typeof globalThis;
}

describe('elsewhere', () => {
  before(defined);
  afterEach(() => frame?.remove());

  it('loads from another host, in a page with a base, and reads', async function () {
    this.timeout(60_000);
    const page = await openDocument(
      `<base href="/nowhere/"><script type="module" src="${ELSEWHERE}/dist/digit-pad.js"></script>`,
    );
    await until(() => page.customElements.get('digit-pad') !== undefined);
    const pad = page.document.querySelector('digit-pad')!;
    pad.strokes = writeNumber('47', { x: 40, y: 20 });
    expect((await pad.recognize()).value).to.equal('47');
    const asked = page.performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.startsWith('blob:'));
    expect(asked.length).to.be.above(1);
    for (const { name } of asked) expect(name).to.include(`${ELSEWHERE}/dist/`);
  });

  it('keeps focus and caret of an input when the script arrives', async () => {
    const page = await openDocument('');
    const typed = page.document.querySelector('input')!;
    typed.value = '123';
    typed.focus();
    typed.setSelectionRange(2, 3);
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/dist/digit-pad.js';
    page.document.head.append(script);
    const pad = page.document.querySelector('digit-pad')!;
    await until(() => pad.shadowRoot?.activeElement?.localName === 'input');
    const input = pad.shadowRoot!.querySelector('input')!;
    await until(() => input.selectionStart === 2);
    expect(input.value).to.equal('123');
    expect(input.selectionEnd).to.equal(3);
  });

  const LACKS = {
    'attachInternals()': 'delete HTMLElement.prototype.attachInternals',
    ':state()': 'delete ElementInternals.prototype.states',
    'custom elements': 'delete window.customElements',
  };
  for (const [what, lack] of Object.entries(LACKS)) {
    it(`leaves the input inside as it is where a browser lacks ${what}`, async () => {
      const page = await openDocument(
        `<script>${lack}; onerror = () => true</script>
        <script type="module" src="${location.origin}/dist/digit-pad.js"></script>`,
      );
      const form = page.document.querySelector('form')!;
      const input = form.querySelector('input')!;
      expect(entries(form)).to.deep.equal({ n: '12' });
      expect([input.disabled, input.hidden]).to.deep.equal([false, false]);
      expect(input.getBoundingClientRect().width).to.be.above(0);
      input.focus();
      expect(page.document.activeElement).to.equal(input);
    });
  }
});
