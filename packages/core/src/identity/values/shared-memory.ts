/** Whether there is memory that threads share. */
export function canShare(): boolean {
  return typeof SharedArrayBuffer !== 'undefined';
}

/** Empty memory for numbers, where threads share it if they can. */
export function sharedRoom(bytes: number): SharedArrayBuffer | ArrayBuffer {
  return canShare() ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

/** The same data with its large arrays in memory that threads share; a copy where they are not there already. */
export function shared<Data>(data: Data): Data {
  return canShare() ? (sharedValue(data, new Map()) as Data) : data;
}

type Numbers = Int32Array | Uint32Array | Uint8Array | Float32Array | Float64Array;
const least = 1024;

function sharedValue(value: unknown, known: Map<unknown, unknown>): unknown {
  if (ArrayBuffer.isView(value)) return sharedNumbers(value as Numbers, known);
  if (value === null || typeof value !== 'object' || value instanceof Map) return value;
  if (Array.isArray(value))
    return value.length < least ? value.map((each) => sharedValue(each, known)) : value;

  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sharedValue(each, known)]));
}

function sharedNumbers(numbers: Numbers, known: Map<unknown, unknown>): unknown {
  if (numbers.length < least || numbers.buffer instanceof SharedArrayBuffer) return numbers;
  const before = known.get(numbers);
  if (before) return before;
  const made = new (numbers.constructor as new (buffer: SharedArrayBuffer) => Numbers)(
    new SharedArrayBuffer(numbers.byteLength),
  );
  made.set(numbers);
  known.set(numbers, made);

  return made;
}
