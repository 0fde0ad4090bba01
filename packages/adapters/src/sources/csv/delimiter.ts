/** The delimiter of a file by its first line: the one of comma, semicolon, tab and bar that it has most of. */
export function delimiterOf(text: string): string {
  const lines = text.replace(/^\n+/, '');
  const end = lines.indexOf('\n');
  const line = (end < 0 ? lines : lines.slice(0, end)).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: line.split(mark).length }));

  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}
