import type { Phrasebook } from '../words.ts';

export const ja: Phrasebook = (title) => ({
  address: 'メールアドレス',
  signUp: {
    heading: `「${title}」をメールで読む`,
    text: 'このアドレスに確認用リンクをお送りします。確認されるまで、ほかには何もお送りしません。',
    button: '購読する',
  },
  askedToConfirm: {
    heading: 'メールをご確認ください',
    text: 'このアドレスがメールを受信できる場合、リンクを記したメールが届きます。リンクを開いて確認してください。有効期間は7日間です。',
  },
  confirm: {
    heading: '購読の確認',
    text: `「${title}」のメール購読が申し込まれています。`,
    button: 'はい、購読します',
  },
  confirmed: {
    heading: '購読を開始しました',
    text: `「${title}」の次の号からメールでお届けします。配信停止の方法は毎号に記載しています。`,
  },
  unsubscribe: {
    heading: `「${title}」の配信停止`,
    text: 'ボタンを押すと、今後メールはお送りしません。',
    button: '配信停止',
  },
  unsubscribed: {
    heading: '配信を停止しました',
    text: '今後メールはお送りしません。行き違いで届く号がありましたら、ご容赦ください。',
  },
  askForLink: {
    heading: `「${title}」の配信停止`,
    text: 'お送りするメールには、すぐに配信を停止できるリンクがあります。もう一度お送りすることもできます。',
    button: 'リンクを送る',
  },
  linkSent: {
    heading: 'メールをご確認ください',
    text: 'このアドレスが購読中の場合、配信停止用のリンクを記したメールが届きます。',
  },
  badAddress: {
    heading: 'メールアドレスではありません',
    text: '前のページに戻り、入力に誤りがないかご確認ください。',
  },
  badLink: {
    heading: 'リンクが不完全です',
    text: 'メールからもう一度、全体をコピーしてください。確認用リンクの有効期間は7日間です。',
  },
  tooMany: {
    heading: 'リクエストが多すぎます',
    text: '1時間後にもう一度お試しください。',
  },
  notFound: {
    heading: 'ページが見つかりません',
  },
  failed: {
    heading: 'エラーが発生しました',
    text: 'こちらの不具合です。しばらくしてからもう一度お試しください。',
  },
  confirmLetter: {
    subject: `ご確認ください：「${title}」のメール購読`,
    asked: `このアドレスで「${title}」のメール購読が申し込まれました。`,
    open: 'お心当たりがある場合は、7日以内に次のリンクを開いて確認してください。',
    otherwise: 'お心当たりがない場合は、何もする必要はありません。今後ご連絡することはありません。',
  },
  unsubscribeLetter: {
    subject: `「${title}」の配信停止`,
    asked: `このアドレスから「${title}」の配信停止の方法についてお尋ねがありました。`,
    open: '次のリンクを開いて、ボタンを押してください。',
    otherwise: 'お心当たりがない場合は、何もする必要はありません。購読は続きます。',
  },
});
