/**
 * Languages besides English. A lazy chunk, as is each of them: a page in English never loads it. It
 * shares no module with the first paint.
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
    // Probably offline: English is used, and the next rendering tries again.
    LANGUAGES[language]?.().then(
      (words) => registerTranslation(words.default),
      () => asked.delete(language),
    );
  }

  override lang(): string {
    return this.language().toLowerCase();
  }
}

/** @param fallback English, for languages without a translation; more words may come later. */
export function speak(pad: ReactiveElement, fallback: Words, language: () => string): Speaker {
  registerTranslation(Object.assign(fallback, ENGLISH));
  return new Speaker(pad, language);
}
