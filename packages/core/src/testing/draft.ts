/** A record while it is being written: the fields that are known are set one by one, the others stay away. */
export type Draft<Record> = { -readonly [Field in keyof Record]: Record[Field] };
