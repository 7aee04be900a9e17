import type { Words } from '../words/vocabulary.js';

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
};

export default ja;
