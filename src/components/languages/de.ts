import type { Format } from '../../engine/data/format.js';
import type { Words } from '../words/vocabulary.js';

const digits = (count: number): string => (count === 1 ? 'eine Ziffer' : `${count} Ziffern`);

const NAMES: Readonly<Record<Format, string>> = {
  digits: 'eine Zahl',
  number: 'eine Zahl',
  amount: 'einen Betrag',
  percent: 'einen Prozentsatz',
  date: 'ein Datum',
  time: 'eine Uhrzeit',
  phone: 'eine Telefonnummer',
};

const de: Words = {
  $code: 'de',
  $name: 'Deutsch',
  $dir: 'ltr',
  writeHere: 'hier schreiben',
  writingArea: 'Schreibfläche',
  undo: 'Rückgängig',
  redo: 'Wiederherstellen',
  clear: 'Löschen',
  empty: 'Leer',
  gettingReady: 'Lesen wird vorbereitet …',
  stillReading: 'Wird noch gelesen …',
  cannotRead: 'Lesen ist gerade nicht möglich. Bitte tippen.',
  noDigit: 'Keine Ziffer erkannt.',
  notAllRead: 'Ein Teil der Schrift wurde nicht gelesen.',
  chooseNumber: 'Wählen Sie eine der Zahlen im Bild.',
  notANumber: 'Geben Sie eine Zahl ein.',
  wrongFormat: 'Halten Sie sich an das verlangte Format.',
  pleaseCheck:
    'Bitte prüfen Sie die Zahl und drücken Sie die Eingabetaste oder berichtigen Sie sie.',
  checkNumber: 'Prüfen Sie die Zahl.',
  checkDigits: 'Prüfen Sie die markierten Ziffern.',
  alternatives: 'Andere Lesarten',
  noneOfThese: 'Keine davon',
  delete: 'Entfernen',
  writeAgain: 'Schreiben oder tippen Sie diese Ziffer noch einmal.',
  checkDigit: (place) => `Prüfen Sie die ${place}. Ziffer.`,
  readAs: (value) => `Gelesen: ${value}`,
  sure: (percent) => `zu ${percent} Prozent sicher`,
  exactly: (count) => `Geben Sie genau ${digits(count)} ein.`,
  atLeast: (count) => `Geben Sie mindestens ${digits(count)} ein.`,
  atMost: (count) => `Geben Sie höchstens ${digits(count)} ein.`,
  suchAs: (example) => `z. B. ${example}`,
  enterValue: (format, example) =>
    `Geben Sie ${NAMES[format]} ein${example && `, z. B. ${example}`}.`,
  ambiguous: (first, second) => `Das kann ${first} oder ${second} heißen. Schreiben Sie es aus.`,
  noMinus: 'Geben Sie eine Zahl ein, die nicht negativ ist.',
  noFraction: 'Geben Sie eine ganze Zahl ein.',
  notBelow: (least) => `Geben Sie ${least} oder mehr ein.`,
  notAbove: (most) => `Geben Sie höchstens ${most} ein.`,
  notBefore: (first) => `Nicht früher als ${first}.`,
  notAfter: (last) => `Nicht später als ${last}.`,
  inSteps: (step) => `Geben Sie eine Zahl in Schritten von ${step} ein.`,
  wrongCheck: 'Die Prüfziffer passt nicht. Vergleichen Sie jede Ziffer.',
  notListed: 'Das ist keiner der erwarteten Werte.',
  leftOut: (text) => `Weggelassen: ${text}`,
};

export default de;
