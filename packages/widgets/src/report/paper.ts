// What reports are written with: their words in both languages, the page for printing, the table for a spreadsheet.
export { reportCsv, reportHtml, wordsFor } from '@innkeeper/core/reports';
