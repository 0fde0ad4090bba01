import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInDemonstration } from '@innkeeper/cli/demonstration';
import { bookOfHotel } from './book/book-of-hotel.ts';
import { openShelf } from './book/shelf.ts';
import { bundlePage } from './bundle-page.ts';
import { serveFrontDesk } from './server/serve-front-desk.ts';
import { startWords } from './start-words.ts';

const { values } = parseArgs({
  options: {
    guests: { type: 'string' },
    port: { type: 'string' },
    again: { type: 'boolean' },
    lang: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const words = startWords(values.lang);

if (values.help) console.log(words.help);
else {
  const scripts = bundlePage(); // while the hotel opens
  scripts.catch(() => {}); // told where it is waited for
  process.exitCode = await runInDemonstration(values, async ({ house, state, folder, signal, hotel }) => {
    const shelf = await openShelf(join(folder, 'front-desk.json'), async () =>
      bookOfHotel(await hotel(), state.today),
    );
    const desk = await serveFrontDesk({
      house,
      shelf,
      scripts: await scripts,
      port: values.port ? Number(values.port) : undefined,
    });
    const query = values.lang === 'zh-CN' ? '?lang=zh-CN' : '';
    console.log(words.ready(`${desk.url}${query}`));
    // Whoever opens the manager's view need not wait until everybody is counted; where this fails, his question says so.
    const counted = house.openCensus().catch(() => {});
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await desk.close();
    await counted;
    console.log(words.closed);
  });
}
