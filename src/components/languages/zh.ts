import type { Words } from '../words/vocabulary.js';

const zh: Words = {
  $code: 'zh',
  $name: '中文',
  $dir: 'ltr',
  writeHere: '请在此书写',
  writingArea: '书写区域',
  undo: '撤销',
  redo: '重做',
  clear: '清除',
  empty: '空',
  gettingReady: '正在准备识别…',
  stillReading: '正在识别…',
  cannotRead: '暂时无法识别，请使用键盘输入。',
  noDigit: '未识别到数字。',
  notAllRead: '有一部分未能识别。',
  chooseNumber: '请选择图片中的一个数字。',
  notANumber: '请输入数字。',
  wrongFormat: '请采用要求的格式。',
  pleaseCheck: '请核对数字，然后按回车键确认或进行更正。',
  checkNumber: '请核对数字。',
  checkDigits: '请核对标出的数字。',
  alternatives: '其他识别结果',
  checkDigit: (place) => `请核对第 ${place} 位数字。`,
  readAs: (value) => `识别为 ${value}`,
  sure: (percent) => `把握 ${percent}%`,
  exactly: (count) => `请输入 ${count} 位数字。`,
  atLeast: (count) => `请至少输入 ${count} 位数字。`,
  atMost: (count) => `最多只能输入 ${count} 位数字。`,
};

export default zh;
