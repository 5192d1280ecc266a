import type { Phrasebook } from '../words.ts';

export const tr: Phrasebook = (title) => ({
  address: 'E-posta adresi',
  signUp: {
    heading: `${title} e-postayla gelsin`,
    text: 'Bu adrese, onaylamanız için bağlantı içeren bir e-posta göndeririz. Ondan önce hiçbir şey gönderilmez.',
    button: 'Abone ol',
  },
  askedToConfirm: {
    heading: 'Posta kutunuza bakın',
    text: 'Bu adres e-posta alabiliyorsa, bağlantı içeren bir ileti yolda. Onaylamak için bağlantıyı açın. Yedi gün geçerlidir.',
  },
  confirm: {
    heading: 'Aboneliğinizi onaylayın',
    text: `${title} yayınını e-postayla istediniz.`,
    button: 'Evet, bana gönderin',
  },
  confirmed: {
    heading: 'Abone oldunuz',
    text: `${title} yayınının sonraki sayısı size e-postayla gelecek. Her sayıda abonelikten nasıl çıkılacağı yazar.`,
  },
  unsubscribe: {
    heading: `${title} aboneliğinden çık`,
    text: 'Düğmeye basın; bizden bir daha e-posta almazsınız.',
    button: 'Abonelikten çık',
  },
  unsubscribed: {
    heading: 'Abonelikten çıktınız',
    text: 'Bizden bir daha e-posta almayacaksınız. Bir sayı zaten yoldaysa özür dileriz.',
  },
  askForLink: {
    heading: `${title} aboneliğinden çık`,
    text: 'Her e-postamızda, abonelikten hemen çıkaran bir bağlantı vardır. Size yeniden gönderebiliriz:',
    button: 'Bağlantıyı bana gönder',
  },
  linkSent: {
    heading: 'Posta kutunuza bakın',
    text: 'Bu adres aboneyse, abonelikten çıkaran bağlantıyı içeren bir ileti yolda.',
  },
  badAddress: {
    heading: 'Bu bir e-posta adresi değil',
    text: 'Geri dönüp yazım hatası olup olmadığına bakın.',
  },
  badLink: {
    heading: 'Bu bağlantı eksik',
    text: 'E-postadan bütünüyle yeniden kopyalayın. Onay bağlantısı yedi gün geçerlidir.',
  },
  tooMany: {
    heading: 'Çok fazla istek',
    text: 'Bir saat sonra yeniden deneyin.',
  },
  notFound: {
    heading: 'Böyle bir sayfa yok',
  },
  failed: {
    heading: 'Bir şeyler ters gitti',
    text: 'Hata bizde, sizde değil. Daha sonra yeniden deneyin.',
  },
  confirmLetter: {
    subject: `Lütfen onaylayın: ${title} e-postayla`,
    asked: `Biri, umarız siz, ${title} yayınının bu adrese e-postayla gelmesini istedi.`,
    open: 'Siz istediyseniz bu bağlantıyı açın ve yedi gün içinde onaylayın:',
    otherwise: 'Siz değilseniz bir şey yapmayın: bizden bir daha haber almazsınız.',
  },
  unsubscribeLetter: {
    subject: `${title} aboneliğinden çık`,
    asked: `Biri, umarız siz, bu adresin ${title} aboneliğinden nasıl çıkacağını sordu.`,
    open: 'Bu bağlantıyı açın ve düğmeye basın:',
    otherwise: 'Siz değilseniz bir şey yapmayın: aboneliğiniz sürer.',
  },
});
