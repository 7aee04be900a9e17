/** The texts of a pad. English is part of this chunk; other languages are loaded when they are needed. */
import type { ReactiveController, ReactiveElement } from 'lit';
import en from './english.js';
import type { Speaker } from './translations.js';
import type { Term, Words, WordsForWriting } from './vocabulary.js';

/** Incomplete at first: the code for writing adds its texts, and translations.ts the language's name. */
const english = en as Words;

/** Language tags that translations.ts has a translation for. */
const TRANSLATED = /^(ar|de|es|fr|ja|zh)\b/i;

/** Texts in the language of the nearest `lang` attribute or, without one, of the browser. */
export class PadWords implements ReactiveController {
  #speaker: Speaker | undefined;
  #asked = false;
  readonly #changes = new MutationObserver(() => this.pad.requestUpdate());

  constructor(private readonly pad: ReactiveElement) {
    pad.addController(this);
  }

  /** Observes `lang` attributes in the document and in the shadow root that contains the pad. */
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
      // If it cannot be loaded, the texts are English, and the next rendering tries again.
      () => {
        this.#asked = false;
      },
    );
  }

  learn(more: WordsForWriting): void {
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

/** Returns a valid language tag; English if the argument, such as the locale "C", is invalid. */
function knownTag(language: string): string {
  try {
    return new Intl.Locale(language).baseName;
  } catch {
    return 'en';
  }
}
