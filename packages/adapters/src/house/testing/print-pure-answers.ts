// Prints what the pure parts answer in Node, for a browser to compare with its own.
import { pureAnswers } from './pure-answers.ts';

process.stdout.write(JSON.stringify(await pureAnswers()));
