/**
 * Translations. This module and each language are lazily loaded chunks, which a page in English never
 * loads. It shares no module with the code that a page loads at once.
 */
import { LocalizeController, registerTranslation } from '@shoelace-style/localize';
import type { ReactiveElement } from 'lit';
import type { LanguageInfo, Words } from './vocabulary.js';

const LANGUAGES: Readonly<Record<string, () => Promise<{ default: Words }>>> = {
  ar: () => import('../languages/ar.js'),
  de: () => import('../languages/de.js'),
  es: () => import('../languages/es.js'),
  fr: () => import('../languages/fr.js'),
  ja: () => import('../languages/ja.js'),
  zh: () => import('../languages/zh.js'),
};

const ENGLISH: LanguageInfo = { $code: 'en', $name: 'English', $dir: 'ltr' };

const asked = new Set<string>();

export class Speaker extends LocalizeController<Words> {
  constructor(
    pad: ReactiveElement,
    private readonly language: () => string,
  ) {
    super(pad);
  }

  hostUpdate(): void {
    const [language = ''] = this.lang().split('-');
    if (asked.has(language)) return;
    asked.add(language);
    // If the language cannot be loaded, the texts are English, and the next rendering tries again.
    LANGUAGES[language]?.().then(
      (words) => registerTranslation(words.default),
      () => asked.delete(language),
    );
  }

  override lang(): string {
    return this.language().toLowerCase();
  }
}

/** @param fallback the English texts, for languages without a translation; texts may be added later. */
export function speak(pad: ReactiveElement, fallback: Words, language: () => string): Speaker {
  registerTranslation(Object.assign(fallback, ENGLISH));
  return new Speaker(pad, language);
}
