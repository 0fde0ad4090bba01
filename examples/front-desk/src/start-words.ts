/** What the start says on the terminal. */
export interface StartWords {
  readonly help: string;
  readonly closed: string;
  readonly ready: (url: string) => string;
}

const en: StartWords = {
  help: `npm start -- [--guests 10000] [--port 4711] [--lang zh-CN] [--again]

Makes the demonstration hotel, serves its front desk and prints the address of the page.`,
  closed: 'The hotel is closed. Everything is kept; npm start opens it again.',
  ready: (url) => `
The front desk is open:

  ${url}

Mr Ding arrives today: type "ding" into the field at the top, or scan his card: 330106196805245812
Ctrl+C closes it.`,
};

const zhCn: StartWords = {
  help: `npm start -- [--guests 10000] [--port 4711] [--lang zh-CN] [--again]

建好演示酒店，打开前台页面，并给出网址。`,
  closed: '酒店已关门，数据都在；再运行 npm start 就能打开。',
  ready: (url) => `
前台已打开：

  ${url}

丁总今天到店：在上方输入“丁”，或扫他的身份证：330106196805245812
按 Ctrl+C 关闭。`,
};

/** The words of a language; English where it speaks no other. */
export function startWords(lang: string | undefined): StartWords {
  return lang?.toLowerCase().startsWith('zh') ? zhCn : en;
}
