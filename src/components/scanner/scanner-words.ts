/** The texts of the scanner, in all languages; part of its lazily loaded code. */
import type { CameraProblem } from './camera.js';

export interface ScannerWords extends Readonly<Record<CameraProblem, string>> {
  readonly scanner: string;
  readonly starting: string;
  readonly aim: string;
  readonly reading: (digits: string) => string;
  readonly take: string;
  readonly torch: string;
  readonly next: string;
  readonly cancel: string;
}

/** Also the messages of errors. */
export const ENGLISH: ScannerWords = {
  scanner: 'Camera',
  starting: 'The camera is starting…',
  aim: 'Hold the number in the frame.',
  reading: (digits) => `Reading ${digits}`,
  take: 'Use this number',
  torch: 'Light',
  next: 'Next camera',
  cancel: 'Close the camera',
  denied: 'The camera may not be used. Allow it for this page in the browser, or choose a picture.',
  missing: 'No camera was found.',
  busy: 'The camera cannot be used now. Perhaps another program uses it.',
};

const WORDS: Readonly<Record<string, ScannerWords>> = {
  en: ENGLISH,
  de: {
    scanner: 'Kamera',
    starting: 'Die Kamera startet …',
    aim: 'Halten Sie die Zahl in den Rahmen.',
    reading: (digits) => `Gelesen: ${digits}`,
    take: 'Diese Zahl verwenden',
    torch: 'Licht',
    next: 'Nächste Kamera',
    cancel: 'Kamera schließen',
    denied:
      'Die Kamera darf nicht benutzt werden. Erlauben Sie sie dieser Seite im Browser, oder wählen Sie ein Bild.',
    missing: 'Keine Kamera gefunden.',
    busy: 'Die Kamera ist gerade nicht verfügbar. Vielleicht benutzt sie ein anderes Programm.',
  },
  fr: {
    scanner: 'Caméra',
    starting: 'La caméra démarre…',
    aim: 'Placez le nombre dans le cadre.',
    reading: (digits) => `Lecture : ${digits}`,
    take: 'Utiliser ce nombre',
    torch: 'Lampe',
    next: 'Caméra suivante',
    cancel: 'Fermer la caméra',
    denied:
      'La caméra ne peut pas être utilisée. Autorisez-la pour cette page dans le navigateur, ou choisissez une image.',
    missing: 'Aucune caméra trouvée.',
    busy: 'La caméra n’est pas disponible. Un autre programme l’utilise peut-être.',
  },
  es: {
    scanner: 'Cámara',
    starting: 'La cámara se está iniciando…',
    aim: 'Coloque el número dentro del marco.',
    reading: (digits) => `Leyendo: ${digits}`,
    take: 'Usar este número',
    torch: 'Luz',
    next: 'Cámara siguiente',
    cancel: 'Cerrar la cámara',
    denied:
      'No se puede usar la cámara. Permítala para esta página en el navegador o elija una imagen.',
    missing: 'No se encontró ninguna cámara.',
    busy: 'La cámara no está disponible ahora. Quizá la esté usando otro programa.',
  },
  ja: {
    scanner: 'カメラ',
    starting: 'カメラを起動しています…',
    aim: '数字を枠の中に入れてください。',
    reading: (digits) => `読み取り中：${digits}`,
    take: 'この数字を使う',
    torch: 'ライト',
    next: '次のカメラ',
    cancel: 'カメラを閉じる',
    denied: 'カメラを使用できません。ブラウザーでこのページに許可するか、画像を選択してください。',
    missing: 'カメラが見つかりません。',
    busy: '現在カメラを使用できません。ほかのプログラムが使用中かもしれません。',
  },
  zh: {
    scanner: '摄像头',
    starting: '正在启动摄像头…',
    aim: '请将数字放入框内。',
    reading: (digits) => `正在读取：${digits}`,
    take: '使用这个数字',
    torch: '灯光',
    next: '下一个摄像头',
    cancel: '关闭摄像头',
    denied: '无法使用摄像头。请在浏览器中允许此页面使用，或选择一张图片。',
    missing: '未找到摄像头。',
    busy: '摄像头目前不可用，可能正被其他程序使用。',
  },
  ar: {
    scanner: 'الكاميرا',
    starting: 'يجري تشغيل الكاميرا…',
    aim: 'ضع الرقم داخل الإطار.',
    reading: (digits) => `قراءة: \u2066${digits}\u2069`,
    take: 'استخدام هذا الرقم',
    torch: 'الضوء',
    next: 'الكاميرا التالية',
    cancel: 'إغلاق الكاميرا',
    denied: 'لا يمكن استخدام الكاميرا. اسمح بها لهذه الصفحة في المتصفح، أو اختر صورة.',
    missing: 'لم يُعثر على كاميرا.',
    busy: 'الكاميرا غير متاحة الآن. ربما يستخدمها برنامج آخر.',
  },
};

/** @param language a language tag; without a translation, the texts are English. */
export function scannerWords(language: string): ScannerWords {
  return WORDS[language.split('-')[0]!.toLowerCase()] ?? ENGLISH;
}
