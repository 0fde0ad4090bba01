// Takes a folder for a few milliseconds, and says so: `held FROM TO` by the clock that all processes share, or
// `refused PID`. One in four is killed while it holds the folder.
import { writeSync } from 'node:fs';
import { lockFolder } from '../../packages/adapters/src/stores/pglite/folder-lock.mjs';
import { lockByFile } from '../../packages/adapters/src/stores/pglite/pid-file.mjs';

const [, , folder, by] = process.argv;
const now = () => Number(process.hrtime.bigint() / 1000n);

try {
  const lock = await (by === 'file' ? lockByFile(folder) : lockFolder(folder));
  writeSync(1, `held ${now()} `);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
  writeSync(1, `${now()}\n`);
  if (Math.random() < 0.25) process.kill(process.pid, 'SIGKILL');
  await lock.release();
} catch (error) {
  writeSync(1, error.code === 'folder-in-use' ? `refused ${error.pid}\n` : `${error.code ?? error}\n`);
}
