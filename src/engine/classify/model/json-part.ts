/** Reads untrusted JSON: every value is checked before it is used. */
import { describe } from '../../support/describe.js';

/** A value in a JSON document, with its path for error messages. */
export class JsonPart {
  constructor(
    readonly value: unknown,
    private readonly path = '',
  ) {}

  /** A property of this object. Only own properties are read, not those of the prototype. */
  get(key: string): JsonPart {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fail('an object');
    }
    const property = Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
    return new JsonPart(property, this.path ? `${this.path}.${key}` : key);
  }

  list(most: number): JsonPart[] {
    if (!Array.isArray(this.value) || this.value.length > most) {
      this.fail(`a list of at most ${most}`);
    }
    return this.value.map((value, i) => new JsonPart(value, `${this.path}[${i}]`));
  }

  number(least: number, most: number): number {
    if (typeof this.value === 'number' && this.value >= least && this.value <= most) {
      return this.value;
    }
    return this.fail(`a number from ${least} to ${most}`);
  }

  count(least: number, most: number): number {
    if (Number.isSafeInteger(this.value)) return this.number(least, most);
    return this.fail(`a whole number from ${least} to ${most}`);
  }

  text(pattern: RegExp, what: string): string {
    if (typeof this.value === 'string' && pattern.test(this.value)) return this.value;
    return this.fail(what);
  }

  /** `undefined` stands for a missing property. */
  oneOf<T extends string | number | undefined>(...known: readonly T[]): T {
    const found = known.find((one) => one === this.value);
    if (found !== undefined || known.includes(this.value as T)) return found as T;
    return this.fail(known.map((one) => JSON.stringify(one) ?? 'missing').join(' or '));
  }

  /** @throws TypeError that names the path, what was expected and what was found. */
  fail(expected: string): never {
    throw new TypeError(`${this.path || 'it'} must be ${expected}, got ${describe(this.value)}`);
  }
}
