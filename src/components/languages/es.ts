import type { Format } from '../../engine/data/format.js';
import type { Words } from '../words/vocabulary.js';

const digits = (count: number): string => (count === 1 ? '1 cifra' : `${count} cifras`);

const NAMES: Readonly<Record<Format, string>> = {
  digits: 'un número',
  number: 'un número',
  amount: 'un importe',
  percent: 'un porcentaje',
  date: 'una fecha',
  time: 'una hora',
  phone: 'un número de teléfono',
};

const es: Words = {
  $code: 'es',
  $name: 'Español',
  $dir: 'ltr',
  writeHere: 'escriba aquí',
  writingArea: 'Área de escritura',
  undo: 'Deshacer',
  redo: 'Rehacer',
  clear: 'Borrar',
  empty: 'Vacío',
  gettingReady: 'Preparando la lectura…',
  stillReading: 'Leyendo…',
  cannotRead: 'Ahora no se puede leer. Use el teclado.',
  noDigit: 'No se reconoce ninguna cifra.',
  notAllRead: 'Una parte de la escritura no se ha leído.',
  chooseNumber: 'Elija uno de los números de la imagen.',
  notANumber: 'Introduzca un número.',
  wrongFormat: 'Utilice el formato solicitado.',
  pleaseCheck: 'Compruebe el número y pulse Intro, o corríjalo.',
  checkNumber: 'Compruebe el número.',
  checkDigits: 'Compruebe las cifras marcadas.',
  alternatives: 'Otras lecturas',
  noneOfThese: 'Ninguna de estas',
  delete: 'Eliminar',
  writeAgain: 'Vuelva a escribir esta cifra, a mano o con el teclado.',
  checkDigit: (place) => `Compruebe la ${place}.ª cifra.`,
  readAs: (value) => `Leído: ${value}`,
  sure: (percent) => `${percent} por ciento de seguridad`,
  exactly: (count) => `Introduzca exactamente ${digits(count)}.`,
  atLeast: (count) => `Introduzca al menos ${digits(count)}.`,
  atMost: (count) => `Introduzca como máximo ${digits(count)}.`,
  suchAs: (example) => `p. ej., ${example}`,
  enterValue: (format, example) =>
    `Introduzca ${NAMES[format]}${example && `, p. ej., ${example}`}.`,
  ambiguous: (first, second) => `Puede significar ${first} o ${second}. Escríbalo completo.`,
  noMinus: 'Introduzca un número que no sea negativo.',
  noFraction: 'Introduzca un número entero.',
  notBelow: (least) => `Introduzca ${least} o más.`,
  notAbove: (most) => `Introduzca ${most} o menos.`,
  notBefore: (first) => `No antes de: ${first}.`,
  notAfter: (last) => `No después de: ${last}.`,
  inSteps: (step) => `Introduzca un número en pasos de ${step}.`,
  wrongCheck: 'El dígito de control no coincide. Compare cada cifra.',
  notListed: 'No es ninguno de los valores esperados.',
  leftOut: (text) => `Omitido: ${text}`,
};

export default es;
