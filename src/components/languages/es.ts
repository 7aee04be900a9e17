import type { Words } from '../words/vocabulary.js';

const digits = (count: number): string => (count === 1 ? '1 cifra' : `${count} cifras`);

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
  checkDigit: (place) => `Compruebe la ${place}.ª cifra.`,
  readAs: (value) => `Leído: ${value}`,
  sure: (percent) => `${percent} por ciento de seguridad`,
  exactly: (count) => `Introduzca exactamente ${digits(count)}.`,
  atLeast: (count) => `Introduzca al menos ${digits(count)}.`,
  atMost: (count) => `Introduzca como máximo ${digits(count)}.`,
};

export default es;
