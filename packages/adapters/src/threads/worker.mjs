// A thread that does one piece of work after the other and remembers what they left.
import { parentPort } from 'node:worker_threads';
import { piecesOfWork } from '@innkeeper/core/identity';

const memory = {};
parentPort.on('message', ({ work, input }) => parentPort.postMessage(piecesOfWork[work](input, memory)));
