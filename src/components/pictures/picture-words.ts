/** The texts for pictures, in all languages; part of the lazily loaded code for pictures. */

export interface PictureWords {
  choose: string;
  scan: string;
  reading: string;
  remove: string;
  picture: string;
  chooseLine: string;
  nothing: string;
}

const WORDS: Readonly<Record<string, PictureWords>> = {
  en: {
    choose: 'Read a picture',
    scan: 'Read with the camera',
    reading: 'Reading the picture…',
    remove: 'Remove the picture',
    picture: 'The picture that was read',
    chooseLine: 'Which number?',
    nothing: 'No digits found in this picture.',
  },
  de: {
    choose: 'Bild lesen',
    scan: 'Mit der Kamera lesen',
    reading: 'Das Bild wird gelesen …',
    remove: 'Bild entfernen',
    picture: 'Das gelesene Bild',
    chooseLine: 'Welche Zahl?',
    nothing: 'In diesem Bild sind keine Ziffern zu finden.',
  },
  fr: {
    choose: 'Lire une image',
    scan: 'Lire avec la caméra',
    reading: 'Lecture de l’image…',
    remove: 'Retirer l’image',
    picture: 'L’image lue',
    chooseLine: 'Quel nombre ?',
    nothing: 'Aucun chiffre trouvé dans cette image.',
  },
  es: {
    choose: 'Leer una imagen',
    scan: 'Leer con la cámara',
    reading: 'Leyendo la imagen…',
    remove: 'Quitar la imagen',
    picture: 'La imagen leída',
    chooseLine: '¿Qué número?',
    nothing: 'No se encontraron cifras en esta imagen.',
  },
  ja: {
    choose: '画像を読み取る',
    scan: 'カメラで読み取る',
    reading: '画像を読み取っています…',
    remove: '画像を取り除く',
    picture: '読み取った画像',
    chooseLine: 'どの数字ですか？',
    nothing: 'この画像に数字は見つかりませんでした。',
  },
  zh: {
    choose: '读取图片',
    scan: '用摄像头读取',
    reading: '正在读取图片…',
    remove: '移除图片',
    picture: '已读取的图片',
    chooseLine: '哪个数字？',
    nothing: '这张图片中没有找到数字。',
  },
  ar: {
    choose: 'قراءة صورة',
    scan: 'القراءة بالكاميرا',
    reading: 'جارٍ قراءة الصورة…',
    remove: 'إزالة الصورة',
    picture: 'الصورة المقروءة',
    chooseLine: 'أي رقم؟',
    nothing: 'لم يُعثر على أرقام في هذه الصورة.',
  },
};

/** @param language a language tag; without a translation, the texts are English. */
export function pictureWords(language: string): PictureWords {
  return WORDS[language.split('-')[0]!.toLowerCase()] ?? WORDS.en!;
}
