/** The pad as a surface to write on: its ink, what was read of it, pictures, and the engine. */
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
  /** The style sheets of the pad, in the order of the cascade. */
  protected readonly sheets: Set<string> = new Set();
  protected readonly parts: PadParts = this.#share();
  protected readonly lazy: LazyParts = new LazyParts(this.parts);

  constructor() {
    super();
    this.field.subscribe((cause) => this.lazy.fieldChanged(cause));
  }

  /**
   * The ink, as plain frozen data. Strokes that are set are read like written ones.
   *
   * @throws TypeError that names the stroke that is not valid; the ink stays as it was.
   */
  get strokes(): readonly Stroke[] {
    return this.field.strokes;
  }
  set strokes(strokes: readonly Stroke[]) {
    const checked = checkedStrokes(strokes);
    this.field.byPage((edits) => edits.setStrokes(checked));
  }

  /** The reading of the present ink, corrections included; `null` while nothing has been read. */
  get recognition(): Recognition | null {
    return this.field.state.recognition;
  }

  /** Resolves when the pad can read, rejects when it cannot. Does not start the loading. */
  get ready(): Promise<void> {
    return this.engine.ready;
  }

  /** Starts loading the engine, or tries again after a failure. */
  load(): Promise<void> {
    return this.engine.load();
  }

  /** Reads the present ink, loading the engine first where needed. Rejects when it cannot be read. */
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
   * Reads a picture: a file, an image, canvas or video, or pixels. Its digits take the place of ink and
   * value, which can be undone; where it holds several written lines, the user chooses one. Rejects,
   * and fires `digit-pad-error`, when it is no picture that can be read; then nothing changes.
   *
   * @returns what was read, of all lines.
   */
  async readImage(source: ImageSource): Promise<Recognition> {
    return (await this.lazy.loadPictures()).read(source);
  }

  /** The picture that stands behind the value, upright, as it was read; `null` without one. */
  get picture(): HTMLCanvasElement | null {
    return this.field.state.draft.picture?.image ?? null;
  }

  /**
   * The present reading once more, with its `explanation`: what the network saw, and what lost. `null`
   * when nothing was written. Costs as much as reading everything once more.
   */
  async explain(): Promise<Recognition | null> {
    const { picture } = this;
    if (picture) return (await this.lazy.loadPictures()).explain(picture);
    return this.strokes.length > 0 ? (await this.lazy.loadWriting()).reading.explain() : null;
  }

  /** Removes ink and value; can be undone. */
  clear(): void {
    this.field.byPage((edits) => edits.clear());
  }

  /** Takes the last step back, be it ink or typing. */
  undo(): void {
    this.field.byPage((edits) => edits.undo());
  }

  /** Takes the last `undo()` back. */
  redo(): void {
    this.field.byPage((edits) => edits.redo());
  }

  /** The ink as a stand-alone SVG document. */
  toSVG(): string {
    return inkToSVG(this.lazy.ink);
  }

  /** The ink as a picture, black on white; PNG unless another type is asked for. */
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

  protected addStyles(text: string): void {
    this.sheets.add(text);
    adoptSheets(this, this.sheets);
  }

  /** The user has finished: ink that may be too short is read with the right length. */
  protected commit(): void {
    this.field.endTyping();
    this.field.format?.settle();
    if (this.field.state.byUser) this.lazy.writing?.reading.finish();
    this.events.commit();
  }

  /** Ink is kept unless the field, or its form, says that the browser should not remember. */
  protected override saved(): string {
    const remembers = !/^off$/i.test(this.autocomplete || this.form?.autocomplete || '');
    return this.lazy?.writing?.saved(remembers) ?? this.value;
  }
}
