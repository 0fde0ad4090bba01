// Copies the `#region` blocks of compiled examples into README and guides, so that no guide shows code that
// does not run. With --check it writes nothing and fails where a guide has drifted.
//
// In a guide:    <!-- from examples/first-guest/main.ts#ten-lines -->   followed by a ts block
// In the code:   // #region ten-lines  …  // #endregion
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const marker = /<!-- from (?<file>[^\s#]+)#(?<region>\S+) -->\n+```ts\n[\s\S]*?\n?```/g;
const check = process.argv.includes('--check');
const problems = [];

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
for (const guide of guides()) {
  const before = readFileSync(guide, 'utf8');
  const after = before.replace(marker, (block, file, region) => embed(guide, block, file, region));
  if (after === before) continue;

  if (check) problems.push(`${guide} shows code that has changed since; run "npm run docs:embed".`);
  else writeFileSync(guide, after);
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;

function guides() {
  const below = (folder) =>
    existsSync(folder) ? readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`) : [];

  const examples = readdirSync('examples').map((name) => `examples/${name}/README.md`);

  return [...readdirSync('.'), ...below('docs'), ...examples.filter(existsSync)].filter((file) =>
    file.endsWith('.md'),
  );
}

function embed(guide, block, file, region) {
  const code = regionOf(file, region);
  if (code === undefined) {
    problems.push(`${guide} asks for ${file}#${region}, which does not exist.`);
    return block;
  }

  return `<!-- from ${file}#${region} -->\n\`\`\`ts\n${code}\n\`\`\``;
}

function regionOf(file, region) {
  if (!existsSync(file)) return undefined;

  const found = readFileSync(file, 'utf8').match(
    new RegExp(String.raw`^[ \t]*// #region ${region}\n([\s\S]*?)\n?[ \t]*// #endregion`, 'm'),
  );

  return found?.[1] === undefined ? undefined : outdent(found[1]);
}

function outdent(code) {
  const lines = code.split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));

  return lines.map((line) => line.slice(depth)).join('\n');
}
