import type { Format } from '../../engine/data/format.js';
import type { Words } from '../words/vocabulary.js';

const NAMES: Readonly<Record<Format, string>> = {
  digits: '数字',
  number: '数値',
  amount: '金額',
  percent: 'パーセント',
  date: '日付',
  time: '時刻',
  phone: '電話番号',
};

const ja: Words = {
  $code: 'ja',
  $name: '日本語',
  $dir: 'ltr',
  writeHere: 'ここに書いてください',
  writingArea: '手書き入力エリア',
  undo: '元に戻す',
  redo: 'やり直す',
  clear: '消去',
  empty: '空です',
  gettingReady: '読み取りの準備中…',
  stillReading: '読み取り中…',
  cannotRead: '現在読み取れません。キーボードで入力してください。',
  noDigit: '数字を認識できませんでした。',
  notAllRead: '読み取れなかった部分があります。',
  chooseNumber: '画像の中の数字を一つ選んでください。',
  notANumber: '数値を入力してください。',
  wrongFormat: '指定された形式で入力してください。',
  pleaseCheck: '数字を確認し、Enter キーを押すか訂正してください。',
  checkNumber: '数字を確認してください。',
  checkDigits: '印の付いた数字を確認してください。',
  alternatives: '他の候補',
  checkDigit: (place) => `${place} 番目の数字を確認してください。`,
  readAs: (value) => `読み取り結果：${value}`,
  sure: (percent) => `確度 ${percent} パーセント`,
  exactly: (count) => `${count} 桁で入力してください。`,
  atLeast: (count) => `${count} 桁以上で入力してください。`,
  atMost: (count) => `${count} 桁以内で入力してください。`,
  suchAs: (example) => `例：${example}`,
  enterValue: (format, example) =>
    `${NAMES[format]}を入力してください${example && `（例：${example}）`}。`,
  ambiguous: (first, second) => `${first} とも ${second} とも読めます。省略せずに書いてください。`,
  noMinus: '負でない数を入力してください。',
  noFraction: '整数を入力してください。',
  notBelow: (least) => `${least} 以上で入力してください。`,
  notAbove: (most) => `${most} 以下で入力してください。`,
  notBefore: (first) => `${first} 以降で入力してください。`,
  notAfter: (last) => `${last} 以前で入力してください。`,
  inSteps: (step) => `${step} 刻みの数を入力してください。`,
  wrongCheck: 'チェックデジットが合いません。各桁を確認してください。',
  notListed: '想定されている値ではありません。',
  leftOut: (text) => `無視された文字：${text}`,
};

export default ja;
