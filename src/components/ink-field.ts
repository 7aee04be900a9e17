/** The field with handwriting: its ink, readings, pictures and engine. */
import type { CSSResult } from 'lit';
import type { Stroke } from '../engine/data/ink.js';
import type { Recognition } from '../engine/data/recognition.js';
import type { ImageSource } from '../pictures/decode-image.js';
import { confidenceOf, isFormatted, mostDigits } from './field/limits.js';
import { countDigits } from './field/number-text.js';
import { checkedStrokes } from './field/strokes.js';
import { FormField } from './form-field.js';
import { LazyParts } from './loading/lazy-parts.js';
import { preloadEngine } from './loading/load-writing.js';
import type { PadParts } from './parts.js';
import { EngineState } from './reading/engine-state.js';
import { inkToSVG } from './view/ink-svg.js';
import { adoptSheets } from './view/page-sheets.js';

export class InkField extends FormField {
  protected readonly engine: EngineState = new EngineState(this, this.field, async (onProgress) => {
    preloadEngine();
    return (await this.lazy.loadWriting()).openSession(onProgress);
  });
  /** The texts of the pad's style sheets, in cascade order. */
  protected readonly sheets: Set<string> = new Set();
  protected readonly parts: PadParts = this.#share();
  protected readonly lazy: LazyParts = new LazyParts(this.parts);
  readonly #prototype: object = Object.getPrototypeOf(this);

  constructor() {
    super();
    this.field.subscribe((cause) => this.lazy.fieldChanged(cause));
  }

  /**
   * The ink, as plain, frozen data. Strokes that a page sets are read like written ones.
   *
   * @throws TypeError that names an invalid stroke; the ink is then unchanged.
   */
  get strokes(): readonly Stroke[] {
    return this.field.strokes;
  }
  set strokes(strokes: readonly Stroke[]) {
    const checked = checkedStrokes(strokes);
    this.field.byPage((edits) => edits.setStrokes(checked));
  }

  /** The reading of the current ink or picture, corrections included; `null` if there is none yet. */
  get recognition(): Recognition | null {
    return this.field.state.recognition;
  }

  /** Resolves when the engine is loaded; rejects if that fails. Does not start the loading. */
  get ready(): Promise<void> {
    return this.engine.ready;
  }

  /** Starts loading the engine, or tries again after a failure. */
  load(): Promise<void> {
    return this.engine.load();
  }

  /** Returns the reading of the current ink; loads the engine if necessary. Rejects if that fails. */
  async recognize(): Promise<Recognition> {
    await this.load();
    const { reading } = await this.lazy.loadWriting();
    for (;;) {
      const { recognition, phase } = this.field.state;
      if (recognition) return recognition;
      if (phase.name === 'failed') throw phase.error;
      await reading.read();
    }
  }

  /**
   * Reads a picture: a file, an image, canvas or video, or pixels. The number in the picture replaces ink
   * and value; `undo()` restores them. If the picture has several written lines, the user chooses one.
   * Rejects, and fires `digit-pad-error`, if the picture cannot be read; then nothing changes.
   *
   * @returns the reading of all lines.
   */
  async readImage(source: ImageSource): Promise<Recognition> {
    return (await this.lazy.loadPictures()).read(source);
  }

  /** The picture that the value was read from, turned upright; `null` if there is none. */
  get picture(): HTMLCanvasElement | null {
    return this.field.state.draft.picture?.image ?? null;
  }

  /**
   * Reads the current ink or picture again, and returns the reading with its `explanation`: the inputs of
   * the network and the rejected readings. `null` if the pad is empty. Takes as long as a full reading.
   */
  async explain(): Promise<Recognition | null> {
    const { picture } = this;
    if (picture) return (await this.lazy.loadPictures()).explain(picture);
    return this.strokes.length > 0 ? (await this.lazy.loadWriting()).reading.explain() : null;
  }

  /** Removes ink, picture and value. `undo()` restores them. */
  clear(): void {
    this.field.byPage((edits) => edits.clear());
  }

  /** Undoes the last step: a stroke, typing, a correction, a picture or `clear()`. */
  undo(): void {
    this.field.byPage((edits) => edits.undo());
  }

  /** Redoes the step that was last undone. */
  redo(): void {
    this.field.byPage((edits) => edits.redo());
  }

  /** Returns the ink as a stand-alone SVG document. */
  toSVG(): string {
    return inkToSVG(this.lazy.ink);
  }

  /** Returns the ink as an image, black on white; the parameters are those of `canvas.toBlob()`. */
  async toBlob(type?: string, quality?: number): Promise<Blob> {
    return (await this.lazy.loadWriting()).toBlob(type, quality);
  }

  #share(): PadParts {
    const pad = this;
    return {
      pad,
      field: pad.field,
      engine: pad.engine,
      control: pad.control,
      events: pad.events,
      words: pad.words,
      get hand() {
        return pad.lazy.hand?.open;
      },
      get input() {
        return pad.input!;
      },
      get mostDigits() {
        const { layout } = pad.field.format ?? {};
        return layout ? countDigits(layout) : mostDigits(pad);
      },
      get isFormatted() {
        return isFormatted(pad);
      },
      get confidence() {
        return confidenceOf(pad.field.state);
      },
      get writable() {
        return pad.writable;
      },
      commit: () => pad.commit(),
      addStyles: (text) => pad.addStyles(text),
    };
  }

  /** Lit's implementation uses a style sheet of the document that loaded the code, not of the pad's. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof InkField;
    const root = this.attachShadow(shadowRootOptions);
    for (const style of elementStyles) this.addStyles((style as CSSResult).cssText);
    return root;
  }

  /** Called by the browser when the pad has moved into another document. */
  adoptedCallback(): void {
    // Firefox gives the pad the prototype of an unknown element.
    Object.setPrototypeOf(this, this.#prototype);
    adoptSheets(this, this.sheets);
  }

  protected addStyles(text: string): void {
    this.sheets.add(text);
    adoptSheets(this, this.sheets);
  }

  /** The user has finished the value: ink with too few digits is read again with the required length. */
  protected commit(): void {
    this.field.endTyping();
    this.field.format?.settle();
    if (this.field.state.byUser) this.lazy.writing?.reading.finish();
    this.events.commit();
  }

  /** Includes the ink unless `autocomplete` of the field or its form is "off". */
  protected override saved(): string {
    const remembers = !/^off$/i.test(this.autocomplete || this.form?.autocomplete || '');
    return this.lazy?.writing?.saved(remembers) ?? this.value;
  }
}
