import type { Format } from '../../engine/data/format.js';
import type { Words } from '../words/vocabulary.js';

const FORMS: Partial<Record<Intl.LDMLPluralRule, (count: number) => string>> = {
  one: () => 'رقمًا واحدًا',
  two: () => 'رقمين',
  few: (count) => `${count} أرقام`,
  many: (count) => `${count} رقمًا`,
};

function digits(count: number): string {
  const form = FORMS[new Intl.PluralRules('ar').select(count)];
  return form?.(count) ?? `${count} رقم`;
}

const NAMES: Readonly<Record<Format, string>> = {
  digits: 'عددًا',
  number: 'عددًا',
  amount: 'مبلغًا',
  percent: 'نسبة مئوية',
  date: 'تاريخًا',
  time: 'وقتًا',
  phone: 'رقم هاتف',
};

const ar: Words = {
  $code: 'ar',
  $name: 'العربية',
  $dir: 'rtl',
  writeHere: 'اكتب هنا',
  writingArea: 'مساحة الكتابة',
  undo: 'تراجع',
  redo: 'إعادة',
  clear: 'مسح',
  empty: 'فارغ',
  gettingReady: 'جارٍ الاستعداد للقراءة…',
  stillReading: 'جارٍ القراءة…',
  cannotRead: 'تتعذّر القراءة الآن. استخدم لوحة المفاتيح من فضلك.',
  noDigit: 'لم يُعثر على أي رقم.',
  notAllRead: 'لم يُقرأ جزء مما كُتب.',
  chooseNumber: 'اختر أحد الأعداد الموجودة في الصورة.',
  notANumber: 'أدخل عددًا.',
  wrongFormat: 'التزم بالصيغة المطلوبة.',
  pleaseCheck: 'تحقّق من العدد ثم اضغط مفتاح الإدخال أو صحّحه.',
  checkNumber: 'تحقّق من العدد.',
  checkDigits: 'تحقّق من الأرقام المميّزة.',
  alternatives: 'قراءات أخرى',
  noneOfThese: 'ليس أيًّا منها',
  delete: 'حذف',
  writeAgain: 'اكتب هذا الرقم مرة أخرى بيدك أو بلوحة المفاتيح.',
  checkDigit: (place) => `تحقّق من الرقم الذي ترتيبه ${place}.`,
  readAs: (value) => `القراءة: ${value}`,
  sure: (percent) => `بثقة ${percent} بالمئة`,
  exactly: (count) => `أدخل ${digits(count)} بالضبط.`,
  atLeast: (count) => `أدخل ${digits(count)} على الأقل.`,
  atMost: (count) => `أدخل ${digits(count)} على الأكثر.`,
  suchAs: (example) => `مثال: ${example}`,
  enterValue: (format, example) => `أدخل ${NAMES[format]}${example && `، مثل ${example}`}.`,
  ambiguous: (first, second) => `قد يعني هذا ${first} أو ${second}. اكتبه كاملًا.`,
  noMinus: 'أدخل عددًا غير سالب.',
  noFraction: 'أدخل عددًا صحيحًا.',
  notBelow: (least) => `أدخل ${least} أو أكثر.`,
  notAbove: (most) => `أدخل ${most} أو أقل.`,
  notBefore: (first) => `لا يسبق ${first}.`,
  notAfter: (last) => `لا يتجاوز ${last}.`,
  inSteps: (step) => `أدخل عددًا بخطوات مقدارها ${step}.`,
  wrongCheck: 'رقم التحقق غير مطابق. قارن كل رقم.',
  notListed: 'ليست هذه إحدى القيم المتوقعة.',
  leftOut: (text) => `تم تجاهل: ${text}`,
};

export default ar;
