import type { Words } from '../words/vocabulary.js';

const digits = (count: number): string => (count <= 1 ? `${count} chiffre` : `${count} chiffres`);

const fr: Words = {
  $code: 'fr',
  $name: 'Français',
  $dir: 'ltr',
  writeHere: 'écrivez ici',
  writingArea: 'Zone d’écriture',
  undo: 'Annuler',
  redo: 'Rétablir',
  clear: 'Effacer',
  empty: 'Vide',
  gettingReady: 'Préparation de la lecture…',
  stillReading: 'Lecture en cours…',
  cannotRead: 'Lecture impossible pour le moment. Saisissez au clavier.',
  noDigit: 'Aucun chiffre reconnu.',
  notAllRead: 'Une partie de l’écriture n’a pas été lue.',
  chooseNumber: 'Choisissez un des nombres de l’image.',
  notANumber: 'Saisissez un nombre.',
  wrongFormat: 'Respectez le format demandé.',
  pleaseCheck: 'Vérifiez le nombre, puis appuyez sur Entrée ou corrigez-le.',
  checkNumber: 'Vérifiez le nombre.',
  checkDigits: 'Vérifiez les chiffres marqués.',
  alternatives: 'Autres lectures',
  checkDigit: (place) => `Vérifiez le ${place === 1 ? '1er' : `${place}e`} chiffre.`,
  readAs: (value) => `Lu : ${value}`,
  sure: (percent) => `sûr à ${percent} pour cent`,
  exactly: (count) => `Saisissez exactement ${digits(count)}.`,
  atLeast: (count) => `Saisissez au moins ${digits(count)}.`,
  atMost: (count) => `Saisissez au plus ${digits(count)}.`,
};

export default fr;
