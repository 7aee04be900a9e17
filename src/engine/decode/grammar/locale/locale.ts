/** Locales as pages specify them. */

const DEFAULT = 'en';

/** A language tag that `Intl` accepts: the given one, or English if it is missing or malformed. */
export function knownLocale(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale || DEFAULT)[0] ?? DEFAULT;
  } catch {
    return DEFAULT;
  }
}

/** Caches the result of `find` for each locale. */
export function perLocale<T>(find: (locale: string) => T): (locale: string | undefined) => T {
  const found = new Map<string, T>();
  return (locale) => {
    const known = knownLocale(locale);
    if (!found.has(known)) found.set(known, find(known));
    return found.get(known)!;
  };
}
