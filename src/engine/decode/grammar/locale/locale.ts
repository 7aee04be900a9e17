/** Locales as pages name them. */

const DEFAULT = 'en';

/** A tag that `Intl` takes: the given one, or English where it is missing or malformed. */
export function knownLocale(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale || DEFAULT)[0] ?? DEFAULT;
  } catch {
    return DEFAULT;
  }
}

/** Remembers what was found out about a locale. */
export function perLocale<T>(find: (locale: string) => T): (locale: string | undefined) => T {
  const found = new Map<string, T>();
  return (locale) => {
    const known = knownLocale(locale);
    if (!found.has(known)) found.set(known, find(known));
    return found.get(known)!;
  };
}
