// Gives `require` its own declarations: the same as for `import`, under the names that CommonJS files have.
// Run in a package after its build; to have TypeScript write them a second time would double the time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

for (const file of readdirSync('dist', { recursive: true })) {
  if (!file.endsWith('.d.ts')) continue;

  const declarations = readFileSync(`dist/${file}`, 'utf8');
  writeFileSync(
    `dist/${file.replace(/\.d\.ts$/, '.d.cts')}`,
    declarations.replace(/(['"])(\.{1,2}\/[^'"]+)\.js\1/g, '$1$2.cjs$1'),
  );
}
