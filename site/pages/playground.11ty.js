/** Attributes by form, the pad that they make, its code, and a link that keeps them. */
import { playgroundForm } from '../lib/controls.js';

export const data = {
  permalink: 'playground.html',
  title: 'Playground',
  description: 'Set the attributes of a <digit-pad>, try it, and copy its code.',
  wide: true,
  scripts: ['digit-pad/digit-pad.js', 'assets/playground.js'],
  sheets: ['assets/styles/playground.css'],
};

export const render = () => `<h1>Playground</h1>
<p>Set attributes, write into the pad, and copy its code. The address of this page keeps the settings.</p>
<div class="playground">
<div class="stage">
  <div id="stage"></div>
  <dl class="state">
    <div><dt>value</dt><dd id="value"></dd></div>
    <div><dt>text</dt><dd id="text"></dd></div>
    <div><dt>confidence</dt><dd id="confidence"></dd></div>
    <div><dt>validity</dt><dd id="validity"></dd></div>
  </dl>
  <p id="refused" class="refused" role="status"></p>
  <fieldset class="kinds"><legend>Code</legend>
    <label><input type="radio" name="kind" value="html" checked> HTML</label>
    <label><input type="radio" name="kind" value="react"> React 19</label>
    <label><input type="radio" name="kind" value="vue"> Vue 3</label>
  </fieldset>
  <figure class="code"><figcaption id="kind">html</figcaption><pre><code id="code"></code></pre></figure>
  <p class="actions"><button type="button" id="copy-link">Copy the link</button>
  <button type="button" class="quiet" id="reset">Reset</button></p>
</div>
<form id="settings" aria-label="Attributes">
${playgroundForm()}
</form>
</div>`;
