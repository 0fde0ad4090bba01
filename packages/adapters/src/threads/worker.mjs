// A thread that does one piece of work after the other and remembers what they left.
import { parentPort } from 'node:worker_threads';
import { piecesOfWork } from '@innkeeper/core/identity';

const decode = (bytes, start, end) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
const memory = { decode };
parentPort.on('message', ({ work, input }) => parentPort.postMessage(piecesOfWork[work](input, memory)));
