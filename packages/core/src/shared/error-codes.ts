/** One line of the table of errors. */
export interface ErrorLine {
  /** What is wrong; `{name}` is filled from the facts. */
  readonly message: string;
  /** What to do about it. */
  readonly todo: string;
  /** Whether the same call may succeed later without a change. */
  readonly retryable?: boolean;
}

/** Every error of the house by its stable code. Sentences hold ids, counts and field names, never a guest's data. */
export const errorTable = {
  'actor/missing': { message: 'No actor was given.', todo: 'Say who asks: innkeeper.as(actor).' },
  'actor/revoked': {
    message: 'This actor may no longer use the house.',
    todo: 'Sign in again or ask the administrator.',
  },
  'actor/unverified': {
    message: 'The call brought no token, or one that is not valid (any more).',
    todo: 'Sign in again.',
  },
  'actor/not-allowed': {
    message: 'The actor has no right to "{permission}".',
    todo: 'Ask someone who has, or have the role changed.',
  },
  'input/invalid': {
    message: 'The input of "{operation}" does not fit: {field}: {problem}.',
    todo: 'Correct the field and call again.',
  },
  'input/too-large': {
    message: 'The input holds {count} records; at most {limit} go in one call.',
    todo: 'Send it in parts.',
  },
  aborted: {
    message: 'The call was cancelled.',
    todo: 'Nothing was changed; call again when wanted.',
    retryable: true,
  },
  'money/mixed-currencies': {
    message: 'Amounts of different currencies cannot be added ({currencies}).',
    todo: 'Add them per currency.',
  },
  'value/invalid': {
    message: 'This cannot be counted: "{field}" {problem}.',
    todo: 'Correct it and count again.',
  },
  'budget/no-floor': {
    message: 'The house has set no margin floor, so nothing says what may be given away.',
    todo: 'Set value.marginFloor in the settings.',
  },
  'budget/no-stay': {
    message: 'The guest {id} has no stay that a gift could belong to.',
    todo: 'Give it once he has booked.',
  },
  'gift/not-found': { message: 'No gift has the id {id}.', todo: 'Look at the gifts of the guest.' },
  'gift/decided': {
    message: 'It was decided about the gift {id} already: {state}.',
    todo: 'Nothing is left to decide.',
  },
  'task/not-found': { message: 'No task has the id {id}.', todo: 'Look at the list of tasks.' },
  'task/done': { message: 'The task {id} is done already.', todo: 'Nothing is left to do.' },
  'undo/nothing': {
    message: 'Nothing that was written at the desk and can be taken back has the id {id}.',
    todo: 'Only complaints and promises of the house itself can be taken back.',
  },
  'undo/not-yours': {
    message: 'The last change of {id} was made by somebody else.',
    todo: 'Ask whoever made it, or somebody with the right notes.undo, to take it back.',
  },
  'undo/too-late': {
    message: 'The last change of {id} was made more than {minutes} minutes ago.',
    todo: 'Write down what is true now; what was said stays.',
  },
  'guest/not-found': {
    message: 'No guest has the id {id}.',
    todo: 'Look the guest up again; ids come from find.',
  },
  'guest/same': {
    message: 'A guest cannot be merged with himself ({id}).',
    todo: 'Choose two different guests.',
  },
  'guest/kept-apart': {
    message: 'A person of the house declared {one} and {other} not to be the same.',
    todo: 'Take that decision back first.',
  },
  'merge/not-found': { message: 'No merge has the id {id}.', todo: 'Look at the merges of the guest.' },
  'merge/undone': { message: 'The merge {id} was undone already.', todo: 'Nothing is left to do.' },
  'merge/cycle': {
    message: 'Merging {survivor} and {other} would close a circle.',
    todo: 'They are one guest already; undo the earlier merge first.',
  },
  'match/not-found': {
    message: 'No question is open whether {one} and {other} are one guest.',
    todo: 'Look at the possible matches again; somebody may have decided.',
  },
  'resolution/not-found': {
    message: 'No resolution of the whole house stands.',
    todo: 'Nothing is left to take back.',
  },
  'document/malformed': {
    message: 'This cannot be the number of the document ({documentType}): {problem}.',
    todo: 'Check it against the document.',
  },
  'fact/not-found': {
    message: 'No fact has the id {id}.',
    todo: 'Read the guest again; the fact may have been replaced.',
  },
  'proposal/decided': {
    message: 'The proposed correction {id} was decided already.',
    todo: 'List the proposals again.',
  },
  'preference/not-found': {
    message: 'The guest has no such wish.',
    todo: 'Read the wishes again; it may have been taken back.',
  },
  'work/not-acknowledged': {
    message: 'The work cannot be closed: {count} constraint(s) are not acknowledged.',
    todo: 'Confirm each of them, or report the violation.',
  },
  'complaint/not-found': {
    message: 'No complaint has the id {id}.',
    todo: 'List the complaints of the guest again.',
  },
  'complaint/out-of-time': {
    message: 'This lies before what was done about the complaint already.',
    todo: 'Correct the time.',
  },
  'complaint/closed': { message: 'The complaint is closed.', todo: 'Open it again first.' },
  'complaint/solved': {
    message: 'The complaint is solved already.',
    todo: 'Open it again where the guest says that it is not.',
  },
  'complaint/nobody-has-it': {
    message: 'Nobody has the complaint in hand.',
    todo: 'Say first who takes it.',
  },
  'complaint/not-solved': { message: 'The complaint is not solved yet.', todo: 'Solve it first.' },
  'complaint/guest-not-told': {
    message: 'The guest was not told how the complaint ended.',
    todo: 'Tell the guest, then close it.',
  },
  'complaint/owner-not-told': {
    message: 'The salesperson who looks after the guest was not told.',
    todo: 'Tell the owner, then close it.',
  },
  'complaint/not-closed': { message: 'The complaint is open.', todo: 'Nothing has to be opened again.' },
  'complaint/too-late': {
    message: 'The complaint was closed {days} days ago; it opens again within {reopenDays}.',
    todo: 'File a new complaint.',
  },
  'promise/not-found': {
    message: 'No promise has the id {id}.',
    todo: 'List the promises of the guest again.',
  },
  'promise/resolved': {
    message: 'The promise {id} is {outcome} already.',
    todo: 'That is said once; make a new promise.',
  },
  'promise/due-before-made': {
    message: 'The promise would be due on {until}, before it is made on {madeOn}.',
    todo: 'Correct the day.',
  },
  'survey/answered': {
    message: 'The guest was asked about {id} already.',
    todo: 'A guest is asked once after each contact.',
  },
  'house/not-found': {
    message: 'There is no house in {place} yet.',
    todo: 'Bring guests in with innkeeper import, make a demonstration with innkeeper demo, or name the folder of a house with --data.',
  },
  'secret/missing': {
    message: 'The secret of the house is not in {place}.',
    todo: 'Put it back or set INNKEEPER_SECRET; without it documents cannot be found again.',
  },
  'import/not-found': { message: 'No import has the id {id}.', todo: 'List the imports.' },
  'import/undone': { message: 'The import {id} was undone already.', todo: 'Nothing is left to do.' },
  'setting/invalid': {
    message: 'The setting "{name}" does not fit: {field}: {problem}.',
    todo: 'Correct it and set it again.',
  },
  'setting/not-found': { message: 'Nothing called "{name}" is set.', todo: 'List what is set.' },
  'property/unknown': {
    message: 'The house has no property "{property}".',
    todo: 'Add it to the settings of the house.',
  },
  'store/conflict': {
    message: 'A row of {table} is there already.',
    todo: 'Compare and use what is there.',
    retryable: true,
  },
  'store/changed': {
    message: '{subject} was changed by someone else in the meantime.',
    todo: 'Read it again and decide anew.',
  },
  'store/folder-in-use': {
    message: 'Another process holds the data folder {folder}.',
    todo: 'Stop that process (pid {pid}) or use another folder.',
    retryable: true,
  },
  'store/newer': {
    message: 'The database is of version {found}; this program knows versions up to {known}.',
    todo: 'Update the program.',
  },
  'store/full': {
    message: 'There is no room left on the disk of the store.',
    todo: 'Free some space; nothing that was confirmed is lost.',
    retryable: true,
  },
  'store/unavailable': {
    message: 'The store cannot be reached ({reason}).',
    todo: 'Check that the database runs; the call may be repeated.',
    retryable: true,
  },
  'store/busy': {
    message: 'The store gave up after {attempts} attempts ({reason}).',
    todo: 'Try again in a moment.',
    retryable: true,
  },
  'store/outcome-unknown': {
    message: 'The connection broke before the store confirmed.',
    todo: 'Repeat the call: every write is keyed, so it happens once.',
    retryable: true,
  },
  'store/damaged': {
    message: 'The data in {folder} cannot be opened ({reason}).',
    todo: 'Restore the last verified dump.',
  },
  'store/closed': { message: 'The store is closed.', todo: 'Open it again.' },
  'store/refused': {
    message: 'The store refused a statement ({reason}).',
    todo: 'Report this with the code; nothing was changed.',
  },
  'source/unreachable': {
    message: '{system} cannot be reached ({reason}).',
    todo: 'Check the address and the network; the sync goes on where it stopped.',
    retryable: true,
  },
  'source/refused': {
    message: '{system} answered {status} to {operation}.',
    todo: 'Check the credentials and the rights of the integration.',
  },
  'source/part-refused': {
    message: '{system} does not let this integration read {operation}.',
    todo: 'The rest was read; ask for the right, or leave it.',
  },
  'source/throttled': {
    message: '{system} asks to wait longer than {limit} s.',
    todo: 'Run it later or ask for a higher limit.',
    retryable: true,
  },
  'source/redirected': {
    message: '{system} redirected {operation} to another address.',
    todo: 'Redirects are not followed; correct the base address.',
  },
  'source/inside': {
    message: 'The address of {system} leads inside this network.',
    todo: 'Nothing was sent. Check the name, or set allowPrivate where the system stands in the house.',
  },
  'source/untrusted': {
    message: '{system} cannot prove who it is ({reason}).',
    todo: 'Its certificate does not fit; nothing was sent. Check the address, the clock and the certificate.',
  },
  'source/endless': {
    message: '{system} keeps sending the same page of {operation}.',
    todo: 'Report this to its maker; what came before is kept.',
  },
  'source/not-signed': {
    message: 'A message in the name of {system} has no signature that fits.',
    todo: 'Nothing was taken in. Check the secret on both sides.',
  },
  'source/too-large': {
    message: 'An answer of {system} is larger than {limit} bytes.',
    todo: 'Ask for smaller pages.',
  },
  'source/timed-out': {
    message: '{system} did not finish {operation} in {limit} s.',
    todo: 'Try again, or ask for less at once.',
    retryable: true,
  },
  'source/unreadable': {
    message: 'An answer of {system} is not {expected}.',
    todo: 'Check the address; the page was not taken in.',
  },
  'channel/refused': {
    message: 'The message was refused by {channel} for good ({reason}).',
    todo: 'Correct the address, or leave this channel for this guest.',
  },
  'channel/unreachable': {
    message: '{channel} did not take the message ({reason}).',
    todo: 'It can be sent again later under the same id.',
    retryable: true,
  },
  'print/no-font': {
    message: '{count} texts have letters that no font was named for.',
    todo: 'Name a font that has them: { font: { file, name } }.',
  },
  'http/unreachable': {
    message: 'The house cannot be reached ({reason}).',
    todo: 'Check the network; the call may be repeated.',
    retryable: true,
  },
  'http/timed-out': {
    message: 'The house did not answer {operation} in {limit} s.',
    todo: 'Try again in a moment; a write happens once, however often it is sent.',
    retryable: true,
  },
  'http/throttled': {
    message: 'Too many calls came at once; the house asks to wait {seconds} s.',
    todo: 'Wait that long and call again.',
    retryable: true,
  },
  'http/unreadable': {
    message: 'What came back is not {expected}.',
    todo: 'Check the address of the house; something else answers there.',
  },
  'http/answer-too-large': {
    message: 'The answer is larger than {limit} bytes.',
    todo: 'Ask for less at once.',
  },
  'http/body-too-large': {
    message: 'The body of the call is larger than {limit} bytes.',
    todo: 'Send it in parts.',
  },
  'http/body-unreadable': {
    message: 'The body of the call is not {expected}.',
    todo: 'Send JSON in UTF-8, as the OpenAPI document says.',
  },
  'http/media-type': {
    message: 'The house reads {expected} and nothing else.',
    todo: 'Send the body as that, and say so in Content-Type.',
  },
  'http/method': { message: 'This address takes {allowed}.', todo: 'Use that method.' },
  'http/no-route': {
    message: 'There is nothing at this address.',
    todo: 'Look the path up in the OpenAPI document.',
  },
  'http/origin': {
    message: 'Pages of this origin may not call the house.',
    todo: 'Have the origin added to the list of the host.',
  },
  'port/in-use': {
    message: 'Another program listens on port {port} already.',
    todo: 'Choose another port, or end that program.',
  },
  'file/not-found': { message: 'There is no file {file}.', todo: 'Check the path.' },
  'file/truncated': {
    message: 'The file ends in the middle of line {line}.',
    todo: 'Have it exported again; the complete lines were taken in.',
  },
  'file/encoding': {
    message: 'Line {line} is not {encoding}.',
    todo: 'Name the right "encoding" in the mapping.',
  },
  'file/not-packed': {
    message: 'The file {file} is not packed as its name says, or is damaged.',
    todo: 'Have it packed again, or take the ending .gz off its name.',
  },
  'file/empty': { message: 'The file has no line.', todo: 'Have it exported again.' },
  'mapping/invalid': {
    message: 'The mapping does not fit: {field}: {problem}.',
    todo: 'Correct the mapping file.',
  },
  'mapping/missing-header': {
    message: 'The file has no column "{header}"; its columns are: {headers}.',
    todo: 'Write in the mapping which column it is, as the file spells it: { "columns": { "COLUMN": "field" } }.',
  },
  'mapping/unknown-field': {
    message: 'The mapping names a field "{field}" that the house does not have.',
    todo: 'Use one of: {known}.',
  },
  'refused/not-a-record': {
    message: 'This is not a record of the house.',
    todo: 'See the reasons per field.',
  },
  'refused/field': {
    message: '{field}: {problem}.',
    todo: 'Correct the field in the system it comes from and import again.',
  },
  'refused/no-id': { message: 'The record has no id of its own.', todo: 'Map the column that names it.' },
  'refused/card-as-id': {
    message: '{field} names something by a card number.',
    todo: 'Name it by the id that the system gives it; a card number is not kept.',
  },
  'refused/day': {
    message: '{field} is not a day of the calendar.',
    todo: 'Correct the date, or the "dateFormat" of the mapping.',
  },
  'refused/amount': {
    message: '{field} is not an amount.',
    todo: 'Correct it, or the "decimal" of the mapping.',
  },
  'refused/no-currency': {
    message: '{field} is an amount without a currency.',
    todo: 'Name the currency: with --currency, as "currency" in the mapping, or by the column that holds it.',
  },
  'refused/currency': {
    message: 'The property {property} does not use {currency}.',
    todo: 'Correct the currency, or add it to the property.',
  },
  'refused/property': {
    message: 'The house has no property "{property}".',
    todo: 'Add it to the settings, or correct the code.',
  },
  'refused/status': {
    message: 'The status "{status}" is not known.',
    todo: 'Add it to the "codes" of the mapping.',
  },
  'refused/departure': {
    message: 'The departure lies before the arrival.',
    todo: 'Correct the days in the system they come from.',
  },
  'refused/columns': {
    message: 'Line {line} has {found} columns instead of {expected}.',
    todo: 'Correct the line; a quote or a delimiter may be missing.',
  },
  'refused/text': {
    message: '{field} holds characters that no store can keep.',
    todo: 'Correct the text in the system it comes from.',
  },
  'refused/too-long': {
    message: '{field} is longer than {limit} characters.',
    todo: 'Shorten it in the system it comes from.',
  },
  'refused/window-too-full': {
    message: '{system} shows only {limit} of the reservations that arrive on {day}.',
    todo: 'The rest cannot be read through this interface; take that day in from a dump.',
  },
  'census/option': {
    message: 'The option "{option}" {problem}.',
    todo: 'Correct it and ask again.',
  },
  'census/counting': {
    message: 'The guests are being counted: {counted} of {of} so far.',
    todo: 'Ask again in a moment; the figures are there as soon as all are counted.',
    retryable: true,
  },
  'census/future': {
    message: 'The visit lies {days} days after the day of the ledger.',
    todo: 'Correct the day of the visit, or ask for a later day.',
  },
  'census/no-column': {
    message: 'There is no column "{column}" to ask for.',
    todo: 'Ask for one of these: {columns}.',
  },
  'census/too-many-cells': {
    message: 'The answer would have {count} cells or more; at most {limit} are given.',
    todo: 'Cross fewer dimensions, or filter the rows first.',
  },
  'census/too-many-itemsets': {
    message: 'More than {limit} sets of items are frequent enough.',
    todo: 'Ask for a higher support, or for shorter rules.',
  },
  'segment/no-column': {
    message: 'The rule asks for "{column}", which nothing is known of.',
    todo: 'Ask for one of these: {columns}.',
  },
  'segment/not-found': {
    message: 'There is no segment "{id}".',
    todo: 'List the segments.',
  },
  'segment/test': {
    message: 'The condition on "{condition}" {problem}.',
    todo: 'Correct the rule.',
  },
  'segment/too-deep': {
    message: 'The rule has more than {limit} levels.',
    todo: 'Write it flatter; nobody can read one so deep.',
  },
  'segment/too-large': {
    message: 'The rule has more than {limit} conditions.',
    todo: 'Use "oneOf" for many words, or a list of guests.',
  },
  'segment/too-many': {
    message: 'The house has {limit} segments already.',
    todo: 'Change or remove one of them.',
  },
  'report/not-found': {
    message: 'There is no report "{id}".',
    todo: 'Ask for one that listReports names.',
  },
  'report/unknown-ask': {
    message: 'A report cannot ask "{ask}".',
    todo: 'Ask one of the questions that the guide of the packs lists.',
  },
  'report/invalid': {
    message: 'The report cannot be kept: {problem}.',
    todo: 'Correct the definition and keep it again.',
  },
  'lifetime/history': {
    message: 'The history in row {row} cannot be: {field} {problem}.',
    todo: 'Correct that history, or leave it out.',
  },
  'lifetime/too-few': {
    message: 'Only {guests} guests have stayed by that day: of fewer than {fewest} nothing is learnt.',
    todo: 'Fit later, over a longer time, or to the whole house.',
  },
  internal: { message: 'Something happened that should not ({reason}).', todo: 'Report this with the code.' },
} satisfies Record<string, ErrorLine>;

/** The stable code of an error. */
export type ErrorCode = keyof typeof errorTable;
