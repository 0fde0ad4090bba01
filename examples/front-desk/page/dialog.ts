import type { GuestDetails } from '@innkeeper/widgets/bridge';
import { openBridge } from '@innkeeper/widgets/bridge';
import { the } from './make.ts';
import { lendCode, logIn } from './server.ts';
import { languageOf, say, speak, spoken } from './words.ts';

// The other side: a system's guest dialog, which shows the hosted page in a frame of another origin.
const hostedOrigin = location.origin.replace('//localhost', '//127.0.0.1');
const form = the<HTMLFormElement>('form');
const frame = the<HTMLIFrameElement>('frame');

speakHere(languageOf(new URLSearchParams(location.search).get('lang')));
await logIn('staff-1');
frame.src = `${hostedOrigin}/hosted.html?lang=${spoken()}#${await lendCode()}`;
await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
const bridge = openBridge({
  peer: frame.contentWindow as Window,
  origins: [hostedOrigin],
  onMessage: (message) => {
    if (message.type === 'GuestDetails') fill(message.value);
  },
});

the('language').addEventListener('click', () => {
  speakHere(spoken() === 'en' ? 'zh-CN' : 'en');
  bridge.send({ type: 'Language', value: { language: spoken() } });
});

/** Tells the frame who is in the dialog, whenever a field is left. */
form.addEventListener('change', () => {
  const value = Object.fromEntries(new FormData(form)) as GuestDetails;
  bridge.send({ type: 'GuestDetails', value });
});

function speakHere(language: Parameters<typeof speak>[0]): void {
  speak(language);
  frame.title = say('frame');
  the('language').textContent = language === 'en' ? '中文' : 'English';
}

function fill(details: GuestDetails): void {
  for (const [name, value] of Object.entries(details)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && typeof value === 'string') field.value = value;
  }
}
