import { Buffer } from 'node:buffer';
import { InnkeeperError } from '@innkeeper/core';

/** One address as it is printed: the name first, then its lines. */
export type PrintedAddress = readonly string[];

/** A sheet of labels, in millimetres. */
export interface LabelSheet {
  readonly page: readonly [width: number, height: number];
  readonly columns: number;
  readonly rows: number;
  readonly label: readonly [width: number, height: number];
  /** From the upper left corner of the page to that of the first label. */
  readonly margin: readonly [left: number, top: number];
  /** From one label to the next, from edge to edge. */
  readonly gap: readonly [across: number, down: number];
}

/** Sheets that are sold everywhere, by what they are called. */
export const labelSheets = {
  /** 21 labels of 63.5 × 38.1 mm on A4. */
  L7160: {
    page: [210, 297],
    columns: 3,
    rows: 7,
    label: [63.5, 38.1],
    margin: [7.25, 15.15],
    gap: [2.5, 0],
  },
  /** 24 labels of 70 × 37 mm on A4, from edge to edge. */
  '3474': { page: [210, 297], columns: 3, rows: 8, label: [70, 37], margin: [0, 0.5], gap: [0, 0] },
  /** 30 labels of 66.7 × 25.4 mm on Letter. */
  '5160': {
    page: [215.9, 279.4],
    columns: 3,
    rows: 10,
    label: [66.7, 25.4],
    margin: [4.8, 12.7],
    gap: [3.1, 0],
  },
} as const satisfies Readonly<Record<string, LabelSheet>>;

/** Envelopes, in millimetres. */
export const envelopes = {
  DL: [220, 110],
  C5: [229, 162],
  C6: [162, 114],
  'No. 10': [241.3, 104.8],
} as const;

/** A font file: for Chinese, Japanese, Korean or any script beyond Western Europe one has to be named. */
export interface PrintFont {
  readonly file: string | Uint8Array;
  /** Which font of a collection (`.ttc`): `NotoSansCJKsc-Regular`. */
  readonly name?: string;
}

/** How a print file looks. */
export interface PrintOptions {
  readonly font?: PrintFont;
  /** In points. @defaultValue 11 */
  readonly size?: number;
}

/**
 * A PDF of labels, as many sheets as it takes. What does not fit a label is set smaller, down to 6 points, and then cut
 * with an ellipsis, line by line. pdfkit is loaded when it is called.
 * @throws `print/no-font` where a text has letters that no named font covers
 */
export async function labelsPdf(
  addresses: readonly PrintedAddress[],
  {
    sheet = labelSheets.L7160,
    skip = 0,
    ...options
  }: PrintOptions & {
    readonly sheet?: LabelSheet;
    /** How many labels of the first sheet are used up. */
    readonly skip?: number;
  } = {},
): Promise<Uint8Array> {
  const each = sheet.columns * sheet.rows;
  const places = addresses.map((lines, at) => {
    const place = (at + skip) % each;
    const [column, row] = [place % sheet.columns, Math.floor(place / sheet.columns)];

    return {
      page: Math.floor((at + skip) / each),
      lines,
      left: sheet.margin[0] + column * (sheet.label[0] + sheet.gap[0]),
      top: sheet.margin[1] + row * (sheet.label[1] + sheet.gap[1]),
      width: sheet.label[0],
      height: sheet.label[1],
    };
  });

  return pdfOf(sheet.page, places, options);
}

/** A PDF of envelopes, a page each: the address where the post looks for it, the sender in the upper left corner. */
export async function envelopesPdf(
  addresses: readonly PrintedAddress[],
  {
    envelope = 'DL',
    sender,
    ...options
  }: PrintOptions & {
    readonly envelope?: keyof typeof envelopes;
    readonly sender?: PrintedAddress;
  } = {},
): Promise<Uint8Array> {
  const page = envelopes[envelope];
  const [width, height] = page;
  const places = addresses.flatMap((lines, at) => [
    { page: at, lines, left: width * 0.45, top: height * 0.42, width: width * 0.5, height: height * 0.5 },
    ...(sender
      ? [{ page: at, lines: sender, left: 8, top: 6, width: width * 0.4, height: height * 0.3 }]
      : []),
  ]);

  return pdfOf(page, places, options);
}

interface Place {
  readonly page: number;
  readonly lines: PrintedAddress;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const points = 72 / 25.4;
const smallest = 6;
const padding = 3;

async function pdfOf(
  page: readonly [number, number],
  places: readonly Place[],
  { font, size = 11 }: PrintOptions,
): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const texts = places.map(({ lines }) => lines.map(printable).filter((line) => line !== ''));
  if (!font && texts.flat().some((line) => !isWestern(line)))
    throw new InnkeeperError('print/no-font', {
      count: texts.filter((lines) => !lines.every(isWestern)).length,
    });
  const document = new PDFDocument({
    size: [page[0] * points, page[1] * points],
    margin: 0,
    autoFirstPage: false,
    info: { Producer: 'Innkeeper', Creator: 'Innkeeper' },
  });
  const parts: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', resolve);
    document.on('error', reject);
  });
  useFont(document, font);
  let at = -1;
  for (const [index, place] of places.entries()) {
    for (; at < place.page; at += 1) document.addPage();
    write(document, place, { lines: texts[index] ?? [], size });
  }
  if (places.length === 0) document.addPage();
  document.end();
  await done;

  return new Uint8Array(Buffer.concat(parts));
}

/** Characters of the font that every reader of PDF has. */
function isWestern(line: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/u.test(line);
}

/** Nothing that a printer would take for an order. */
function printable(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function useFont(document: PDFKit.PDFDocument, font: PrintFont | undefined): void {
  const file = typeof font?.file === 'string' || font === undefined ? font?.file : Buffer.from(font.file);
  if (file === undefined) document.font('Helvetica');
  else if (font?.name === undefined) document.font(file);
  else document.font(file, font.name);
}

function write(
  document: PDFKit.PDFDocument,
  { left, top, width, height }: Place,
  { lines, size }: { readonly lines: readonly string[]; readonly size: number },
): void {
  const room = { width: (width - 2 * padding) * points, height: (height - 2 * padding) * points };
  let fitting = size;
  const fits = (): boolean => {
    document.fontSize(fitting);

    return (
      document.currentLineHeight(true) * lines.length <= room.height &&
      lines.every((line) => document.widthOfString(line) <= room.width)
    );
  };
  while (fitting > smallest && !fits()) fitting -= 0.5;
  document.fontSize(fitting);
  const height_ = document.currentLineHeight(true);
  const most = Math.max(1, Math.floor(room.height / height_));
  for (const [index, line] of lines.slice(0, most).entries())
    document.text(
      cut(document, line, room.width),
      (left + padding) * points,
      (top + padding) * points + index * height_,
      {
        lineBreak: false,
      },
    );
}

function cut(document: PDFKit.PDFDocument, line: string, width: number): string {
  if (document.widthOfString(line) <= width) return line;
  const characters = [...line];
  while (characters.length > 1 && document.widthOfString(`${characters.join('')}…`) > width) characters.pop();

  return `${characters.join('')}…`;
}
