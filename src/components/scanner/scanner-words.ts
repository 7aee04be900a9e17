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
  insecure: 'The camera works only in secure pages (https). Choose a picture.',
  denied: 'The camera may not be used. Allow it for this page in the browser, or choose a picture.',
  missing: 'No camera was found. Connect one, or choose a picture.',
  busy: 'The camera cannot be used now. Perhaps another program uses it: close it, or choose a picture.',
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
    insecure: 'Die Kamera ist nur in sicheren Seiten (https) verfügbar. Wählen Sie ein Bild.',
    denied:
      'Die Kamera darf nicht benutzt werden. Erlauben Sie sie dieser Seite im Browser, oder wählen Sie ein Bild.',
    missing: 'Keine Kamera gefunden. Schließen Sie eine an, oder wählen Sie ein Bild.',
    busy: 'Die Kamera ist gerade nicht verfügbar. Vielleicht benutzt sie ein anderes Programm: Beenden Sie es, oder wählen Sie ein Bild.',
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
    insecure:
      'La caméra ne fonctionne que dans les pages sécurisées (https). Choisissez une image.',
    denied:
      'La caméra ne peut pas être utilisée. Autorisez-la pour cette page dans le navigateur, ou choisissez une image.',
    missing: 'Aucune caméra trouvée. Branchez-en une, ou choisissez une image.',
    busy: 'La caméra n’est pas disponible. Un autre programme l’utilise peut-être : fermez-le, ou choisissez une image.',
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
    insecure: 'La cámara solo funciona en páginas seguras (https). Elija una imagen.',
    denied:
      'No se puede usar la cámara. Permítala para esta página en el navegador o elija una imagen.',
    missing: 'No se encontró ninguna cámara. Conecte una o elija una imagen.',
    busy: 'La cámara no está disponible. Quizá la usa otro programa: ciérrelo o elija una imagen.',
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
    insecure: 'カメラは安全なページ（https）でのみ使えます。画像を選んでください。',
    denied: 'カメラを使用できません。ブラウザーでこのページに許可するか、画像を選択してください。',
    missing: 'カメラが見つかりません。接続するか、画像を選んでください。',
    busy: 'カメラを使用できません。ほかのプログラムが使用中かもしれません。終了するか、画像を選んでください。',
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
    insecure: '摄像头只能在安全页面（https）中使用。请选择图片。',
    denied: '无法使用摄像头。请在浏览器中允许此页面使用，或选择一张图片。',
    missing: '没有找到摄像头。请连接摄像头，或选择图片。',
    busy: '现在无法使用摄像头。可能有其他程序正在使用：请将其关闭，或选择图片。',
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
    insecure: 'لا تعمل الكاميرا إلا في الصفحات الآمنة (https). اختر صورة.',
    denied: 'لا يمكن استخدام الكاميرا. اسمح بها لهذه الصفحة في المتصفح، أو اختر صورة.',
    missing: 'لم يُعثر على كاميرا. صِل واحدة أو اختر صورة.',
    busy: 'لا يمكن استخدام الكاميرا الآن. ربما يستخدمها برنامج آخر: أغلقه أو اختر صورة.',
  },
};

/** @param language a language tag; without a translation, the texts are English. */
export function scannerWords(language: string): ScannerWords {
  return WORDS[language.split('-')[0]!.toLowerCase()] ?? ENGLISH;
}
