// One piece of work in a thread of its own: asked when it is made, answered once.
import { parentPort, workerData } from 'node:worker_threads';
import { piecesOfWork } from '@innkeeper/core/identity';

parentPort.postMessage(piecesOfWork[workerData.work](workerData.input));
