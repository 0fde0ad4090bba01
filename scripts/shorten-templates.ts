import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';
import ts from 'typescript';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
type Esbuild = Parameters<Plugin['setup']>[0]['esbuild'];

/** A piece of a file that is written shorter. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Written for people, shipped without their indentation: styles in `css` are minified, and in `html` each break of a
 * line becomes one character. What is drawn is the same.
 * @param then what else is done to each file
 */
export function shortenTemplates(then: (code: string) => string = (code) => code): Plugin {
  return {
    name: 'shorten-templates',
    setup({ onLoad, esbuild }) {
      onLoad({ filter: /\/widgets\/src\/.*\.ts$/ }, async ({ path }) => ({
        contents: then(await shortened(path, esbuild)),
        loader: 'ts',
      }));
    },
  };
}

async function shortened(path: string, esbuild: Esbuild): Promise<string> {
  const source = await readFile(path, 'utf8');
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const edits = await Promise.all(templatesIn(file).flatMap((template) => editsOf(template, esbuild)));

  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: short }) => text.slice(0, start) + short + text.slice(end), source);
}

function templatesIn(file: ts.SourceFile): readonly ts.TaggedTemplateExpression[] {
  const found: ts.TaggedTemplateExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);

  return found;
}

function editsOf(
  { tag, template }: ts.TaggedTemplateExpression,
  esbuild: Esbuild,
): readonly (Edit | Promise<Edit>)[] {
  if (tag.getText() === 'css' && ts.isNoSubstitutionTemplateLiteral(template))
    return [shortStyles(template, esbuild)];
  if (tag.getText() !== 'html') return [];
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];

  return parts.map((part) => ({
    start: part.getStart(),
    end: part.getEnd(),
    text: part.getText().replace(/\s*\n\s*/g, '\n'),
  }));
}

async function shortStyles(template: ts.NoSubstitutionTemplateLiteral, esbuild: Esbuild): Promise<Edit> {
  const { code } = await esbuild.transform(template.text, { loader: 'css', minify: true });
  const literal = withoutSpaces(code.trim()).replace(/[\\`]|\$\{/g, '\\$&');

  return { start: template.getStart(), end: template.getEnd(), text: `\`${literal}\`` };
}

/** What esbuild leaves as it was written inside values, strings aside: spaces that say nothing. */
function withoutSpaces(styles: string): string {
  return styles.replace(/"[^"]*"|'[^']*'|(--[\w-]+:|,)\s+|\s+([*/])\s+(?=var\()/g, (whole, before, sign) =>
    /^["']/.test(whole) ? whole : (before ?? sign),
  );
}
