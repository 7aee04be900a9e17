/** What may be written in a field, by name. */

export type Format = 'digits' | 'number' | 'amount' | 'percent' | 'date' | 'time' | 'phone';

/** Check digits: of cards, of articles (EAN, GTIN), by Verhoeff, by Damm, of an IBAN's kind (ISO 7064). */
export type Check = 'luhn' | 'gs1' | 'verhoeff' | 'damm' | 'mod97';

/** Which condition a value does not keep to. */
export type BrokenCondition = 'format' | 'length' | 'check' | 'range' | 'accept' | 'pattern';
