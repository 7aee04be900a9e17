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
  checkDigit: (place) => `تحقّق من الرقم الذي ترتيبه ${place}.`,
  readAs: (value) => `القراءة: ${value}`,
  sure: (percent) => `بثقة ${percent} بالمئة`,
  exactly: (count) => `أدخل ${digits(count)} بالضبط.`,
  atLeast: (count) => `أدخل ${digits(count)} على الأقل.`,
  atMost: (count) => `أدخل ${digits(count)} على الأكثر.`,
};

export default ar;
