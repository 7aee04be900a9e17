/** Every word that a pad says by itself. English is part of the code; other languages are loaded when needed. */
import type { ReactiveController, ReactiveElement } from 'lit';
import en from './english.js';
import type { Speaker } from './translations.js';
import type { Term, Words, WordsForFormats, WordsForWriting } from './vocabulary.js';

/** Complete once the words for writing are there, and translations.ts has said what language it is. */
const english = en as Words;

/** Languages besides English: those of translations.ts. */
const TRANSLATED = /^(ar|de|es|fr|ja|zh)\b/i;

/** Speaks the language of the pad's surroundings: the nearest `lang`, or the visitor's own. */
export class PadWords implements ReactiveController {
  #speaker: Speaker | undefined;
  #asked = false;
  readonly #changes = new MutationObserver(() => this.pad.requestUpdate());

  constructor(private readonly pad: ReactiveElement) {
    pad.addController(this);
  }

  /** A `lang` that changes anywhere around the pad may change its language. */
  hostConnected(): void {
    const root = this.pad.getRootNode();
    for (const at of new Set([root, this.pad.ownerDocument])) {
      this.#changes.observe(at, { subtree: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    this.#changes.disconnect();
  }

  hostUpdate(): void {
    if (this.#asked || !TRANSLATED.test(this.language)) return;
    this.#asked = true;
    import('./translations.js').then(
      ({ speak }) => {
        this.#speaker = speak(this.pad, english, () => this.language);
        this.pad.requestUpdate();
      },
      // Probably offline: English is used, and the next rendering tries again.
      () => {
        this.#asked = false;
      },
    );
  }

  learn(more: WordsForWriting | WordsForFormats): void {
    Object.assign(english, more);
  }

  get language(): string {
    for (let at: Node | undefined = this.pad; at; at = (at.getRootNode() as ShadowRoot).host) {
      const speaking = (at as Element).closest<HTMLElement>('[lang]:not([lang=""])');
      if (speaking) return knownTag(speaking.lang);
    }
    return knownTag(navigator.language);
  }

  readonly term: Term = (key, ...values) => {
    if (this.#speaker) return this.#speaker.term(key, ...values);
    const word: unknown = english[key];
    return typeof word === 'function' ? word(...values) : String(word);
  };
}

/** Some systems report "C", and some pages set a `lang` that is no language tag. */
function knownTag(language: string): string {
  try {
    return new Intl.Locale(language).baseName;
  } catch {
    return 'en';
  }
}
