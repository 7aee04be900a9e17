import type { Format } from '../../engine/data/format.js';
import type { Words } from '../words/vocabulary.js';

const digits = (count: number): string => (count <= 1 ? `${count} chiffre` : `${count} chiffres`);

const NAMES: Readonly<Record<Format, string>> = {
  digits: 'un nombre',
  number: 'un nombre',
  amount: 'un montant',
  percent: 'un pourcentage',
  date: 'une date',
  time: 'une heure',
  phone: 'un numéro de téléphone',
};

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
  noneOfThese: 'Aucune d’elles',
  delete: 'Supprimer',
  writeAgain: 'Écrivez ou tapez ce chiffre à nouveau.',
  checkDigit: (place) => `Vérifiez le ${place === 1 ? '1er' : `${place}e`} chiffre.`,
  readAs: (value) => `Lu : ${value}`,
  sure: (percent) => `sûr à ${percent} pour cent`,
  exactly: (count) => `Saisissez exactement ${digits(count)}.`,
  atLeast: (count) => `Saisissez au moins ${digits(count)}.`,
  atMost: (count) => `Saisissez au plus ${digits(count)}.`,
  suchAs: (example) => `p. ex. ${example}`,
  enterValue: (format, example) => `Saisissez ${NAMES[format]}${example && `, p. ex. ${example}`}.`,
  ambiguous: (first, second) => `Cela peut signifier ${first} ou ${second}. Écrivez-le en entier.`,
  noMinus: 'Saisissez un nombre qui n’est pas négatif.',
  noFraction: 'Saisissez un nombre entier.',
  notBelow: (least) => `Saisissez ${least} ou plus.`,
  notAbove: (most) => `Saisissez ${most} ou moins.`,
  notBefore: (first) => `Pas avant : ${first}.`,
  notAfter: (last) => `Pas après : ${last}.`,
  inSteps: (step) => `Saisissez un nombre par pas de ${step}.`,
  wrongCheck: 'Le chiffre de contrôle ne convient pas. Comparez chaque chiffre.',
  notListed: 'Ce n’est aucune des valeurs attendues.',
  leftOut: (text) => `Ignoré : ${text}`,
};

export default fr;
