// Writes docs/elements.md, the reference of the elements, from their manifest. With --check it writes nothing and fails
// where the page has drifted.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { elementsByTag } from './element-manifest.mjs';

const page = fileURLToPath(new URL('../docs/elements.md', import.meta.url));
const elements = await elementsByTag();
const text = `# The elements

Made from the sources; \`npm run docs\` shows each of them alive. How they come onto a page: [put one on a page](guides/put-on-a-page.md). What can be changed about how they look: [theme](guides/theme.md).

${elements.map(sectionOf).join('\n')}`;

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
  console.error('docs/elements.md has drifted from the elements; run "npm run docs:embed".');
  process.exitCode = 1;
}

function sectionOf({
  tagName,
  name,
  description,
  members = [],
  attributes = [],
  events = [],
  cssParts = [],
}) {
  const attributeOf = new Map(
    attributes.map(({ name: attribute, fieldName }) => [fieldName ?? attribute, attribute]),
  );
  const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const methods = members.filter(({ kind }) => kind === 'method');

  return [
    `## \`<${tagName}>\`\n`,
    `${line(description)}\n`,
    `\`import { ${name} } from '@innkeeper/widgets/${tagName.slice(3)}'\`, registered by \`@innkeeper/widgets/${tagName.slice(3)}/define\`.\n`,
    table(['property', 'attribute', 'type', 'what it is'], fields, (field) => [
      `\`${field.name}\``,
      attributeOf.has(field.name) ? `\`${attributeOf.get(field.name)}\`` : '',
      `\`${field.type?.text ?? ''}\``,
      `${line(field.description)}${field.default && field.default !== 'undefined' ? ` Otherwise: ${field.default}.` : ''}`,
    ]),
    table(['method', 'what it does'], methods, (method) => [
      `\`${method.name}(${(method.parameters ?? []).map(({ name: parameter }) => parameter).join(', ')})\``,
      line(method.description),
    ]),
    table(['event', 'type', 'when'], events, (event) => [
      `\`${event.name}\``,
      `\`${event.type?.text ?? ''}\``,
      line(event.description),
    ]),
    table(['part', 'what it is'], cssParts, (part) => [`\`${part.name}\``, line(part.description)]),
  ]
    .filter(Boolean)
    .join('\n');
}

function table(headers, things, cellsOf) {
  if (!things.length) return '';
  const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

  return `${[row(headers), row(headers.map(() => '---')), ...things.map((thing) => row(cellsOf(thing)))].join('\n')}\n`;
}

function line(text = '') {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
