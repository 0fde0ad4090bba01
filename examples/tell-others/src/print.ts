// #region print
import { writeFile } from 'node:fs/promises';
import { envelopesPdf, labelsPdf } from '@innkeeper/adapters/print';

const addresses = [
  ['Ms Anna Weber', 'Seestraße 1', '8001 Zürich', 'Switzerland'],
  ['Mr Jürgen Müller', 'Am Bach 2', '80331 München', 'Germany'],
];

await writeFile('labels.pdf', await labelsPdf(addresses, { skip: 4 }));
await writeFile('envelopes.pdf', await envelopesPdf(addresses, { envelope: 'C6', sender: ['River Hotel'] }));
// #endregion
