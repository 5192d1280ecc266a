import type { Phrasebook } from '../words.ts';

export const zhHans: Phrasebook = (title) => ({
  address: '邮箱地址',
  signUp: {
    heading: `通过邮件订阅《${title}》`,
    text: '我们会向此地址发送一封带有确认链接的邮件。在您确认之前，不会再发送其他邮件。',
    button: '订阅',
  },
  askedToConfirm: {
    heading: '请查看您的邮箱',
    text: '如果此地址可以接收邮件，带有链接的邮件已在途中。请打开链接确认，链接七天内有效。',
  },
  confirm: {
    heading: '确认订阅',
    text: `您申请通过邮件订阅《${title}》。`,
    button: '是的，请发给我',
  },
  confirmed: {
    heading: '订阅成功',
    text: `《${title}》的下一期将通过邮件送达。每期都会说明如何退订。`,
  },
  unsubscribe: {
    heading: `退订《${title}》`,
    text: '点击按钮后，您将不再收到我们的邮件。',
    button: '退订',
  },
  unsubscribed: {
    heading: '已退订',
    text: '您将不再收到我们的邮件。如果有一期已在途中，敬请谅解。',
  },
  askForLink: {
    heading: `退订《${title}》`,
    text: '我们的每封邮件都有可以立即退订的链接。我们可以再发送一次：',
    button: '把链接发给我',
  },
  linkSent: {
    heading: '请查看您的邮箱',
    text: '如果此地址已订阅，带有退订链接的邮件已在途中。',
  },
  badAddress: {
    heading: '这不是邮箱地址',
    text: '请返回并检查是否有输入错误。',
  },
  badLink: {
    heading: '链接不完整',
    text: '请从邮件中重新完整复制。确认链接七天内有效。',
  },
  tooMany: {
    heading: '请求过多',
    text: '请一小时后再试。',
  },
  notFound: {
    heading: '没有这个页面',
  },
  failed: {
    heading: '出错了',
    text: '这是我们的问题，不是您的。请稍后再试。',
  },
  confirmLetter: {
    subject: `请确认：通过邮件订阅《${title}》`,
    asked: `有人（希望是您）用此地址申请通过邮件订阅《${title}》。`,
    open: '如果是您本人，请在七天内打开此链接并确认：',
    otherwise: '如果不是您，请忽略此邮件，我们不会再打扰您。',
  },
  unsubscribeLetter: {
    subject: `退订《${title}》`,
    asked: `有人（希望是您）询问如何让此地址退订《${title}》。`,
    open: '请打开此链接并点击按钮：',
    otherwise: '如果不是您，请忽略此邮件，您的订阅保持不变。',
  },
});
