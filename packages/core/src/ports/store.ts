import type { Population } from './population.ts';
import type { Findable, KeyOf, Row, TableName } from './tables.ts';

/** A value that a row can be found by. */
export type Cell = string | number;

/** Reads the rows of one tenant; what it sees is one moment. Rows come in the order of their key unless said otherwise. */
export interface Reader {
  /** The rows whose `column` has one of the values. */
  where<Name extends TableName>(
    table: Name,
    column: Findable<Name>,
    values: readonly Cell[],
  ): Promise<readonly Row<Name>[]>;
  /** A page of rows in the order of the key. */
  page<Name extends TableName>(table: Name, options: PageOptions<Name>): Promise<readonly Row<Name>[]>;
  /**
   * Some columns of what {@link where} finds, each row as the store keeps it: JSON as its text, so that whoever reads
   * everybody's rows unfolds each when its turn comes. A store may leave it out; then `where` is asked.
   */
  cells?<Name extends TableName>(
    table: Name,
    column: Findable<Name>,
    options: CellOptions<Name>,
  ): Promise<readonly KeptCells[]>;
  /**
   * Some columns of what {@link page} gives, each as one list: for whoever reads a whole table, and needs no object for
   * each row. JSON comes as its text, a text that a row has not as an empty one, such a number as `NaN`. A store may leave
   * it out; then `page` is asked.
   */
  pageColumns?<Name extends TableName, Column extends ColumnOf<Name>>(
    table: Name,
    options: PageColumnOptions<Name, Column>,
  ): Promise<PageColumns<Name, Column>>;
  /**
   * Some columns of what {@link where} finds, each as one list as {@link pageColumns} gives it: for whoever reads the rows
   * of hundreds of owners at once. A store may leave it out; then `cells` or `where` is asked.
   */
  whereColumns?<Name extends TableName, Column extends ColumnOf<Name>>(
    table: Name,
    column: Findable<Name>,
    options: WhereColumnOptions<Name, Column>,
  ): Promise<PageColumns<Name, Column>>;
  /**
   * What {@link where} finds by those of the values that another table does not list, in one question: who holds a key, but
   * for keys that a crowd holds. A store may leave it out; then the other table is asked first.
   */
  whereUnlisted?<Name extends TableName>(
    table: Name,
    column: Findable<Name>,
    options: UnlistedOptions,
  ): Promise<readonly Row<Name>[]>;
  /** How many rows there are, or how many have one of the values. */
  count<Name extends TableName>(
    table: Name,
    column?: Findable<Name>,
    values?: readonly Cell[],
  ): Promise<number>;
}

/** Which cells of which rows. */
export interface CellOptions<Name extends TableName> {
  readonly values: readonly Cell[];
  /** The columns, in the order in which the cells come. */
  readonly columns: readonly (keyof Row<Name> & string)[];
  /** Whether rows may come as the store finds them; to bring thousands in the order of their key costs it as much again. */
  readonly anyOrder?: boolean;
}

/** Which columns of the rows that have one of the values. */
export interface WhereColumnOptions<Name extends TableName, Column extends ColumnOf<Name>>
  extends Pick<CellOptions<Name>, 'values' | 'anyOrder'> {
  readonly columns: readonly Column[];
  /** Finds rows by what the values lead to as well, in the same question. */
  readonly through?: Way;
}

/** A way from values to others: to what `to` says in the rows of a table whose `from` has one of them. */
export type Way = {
  readonly [Name in TableName]: {
    readonly table: Name;
    readonly from: Findable<Name>;
    readonly to: ColumnOf<Name>;
  };
}[TableName];

/** By which values rows are looked for, and where those stand that are left out. */
export interface UnlistedOptions {
  readonly values: readonly Cell[];
  readonly listed: ListOfValues;
}

/** A column that lists values. */
export type ListOfValues = {
  readonly [Name in TableName]: { readonly table: Name; readonly column: Findable<Name> };
}[TableName];

/** The cells of one row as a store keeps them: a number may come as its text, nothing where the row has none. */
export type KeptCells = readonly (Cell | null | undefined)[];

/** The name of a column of a table. */
export type ColumnOf<Name extends TableName> = keyof Row<Name> & string;

/** Which columns of which page. */
export interface PageColumnOptions<Name extends TableName, Column extends ColumnOf<Name>>
  extends Pick<PageOptions<Name>, 'limit' | 'after'> {
  readonly columns: readonly Column[];
}

/** Columns of a page by name, each with the cells of all its rows. */
export type PageColumns<Name extends TableName, Column extends ColumnOf<Name>> = {
  readonly [Each in Column]: NonNullable<Row<Name>[Each]> extends infer Value
    ? Value extends number
      ? ArrayLike<number>
      : Value extends string
        ? readonly string[]
        : readonly unknown[]
    : never;
};

/** Which page of a table. */
export interface PageOptions<Name extends TableName> {
  /** 1 to 10,000. */
  readonly limit: number;
  /** Only rows after this one (before it when `backwards`). */
  readonly after?: KeyOf<Name>;
  /** Only rows whose first key column begins with this text. */
  readonly prefix?: string;
  /** Only rows whose first key column has this value. */
  readonly first?: Cell;
  readonly backwards?: boolean;
}

/**
 * Reads and writes the rows of one tenant, all or nothing. A step that does not depend on another may be given
 * before that one is done.
 */
export interface Writer extends Reader {
  /** Writes rows that are not there yet: the fast way in. @throws `store/conflict` when one is */
  add<Name extends TableName>(table: Name, rows: readonly Row<Name>[]): Promise<void>;
  /**
   * Writes rows as `add` does if none of them is there yet; where one is, none is written, and the answer is `false`. It
   * spares an import the question which of thousands of rows are known. A store that cannot take half a write back
   * leaves it out.
   */
  addNew?<Name extends TableName>(table: Name, rows: readonly Row<Name>[]): Promise<boolean>;
  /** Writes rows, replacing those of the same key; of two rows of one key in one call the later stays. */
  put<Name extends TableName>(table: Name, rows: readonly Row<Name>[]): Promise<void>;
  /** Takes rows away by their whole key; those that are not there are no error. */
  drop<Name extends TableName>(table: Name, keys: readonly KeyOf<Name>[]): Promise<void>;
  /**
   * Takes a few rows as `add`, `put` or `drop` do, and answers at once: they go along with whatever is asked next, or with
   * the end of the write. Rows that it cannot take it refuses now; what is refused later fails all that comes after it, and
   * the write as a whole, whoever looks away. A store that cannot promise that leaves it out.
   */
  later?<Name extends TableName>(step: LaterStep<Name>): void;
}

/** A step that nobody waits for. */
export type LaterStep<Name extends TableName = TableName> =
  | { readonly take: 'add' | 'put'; readonly table: Name; readonly rows: readonly Row<Name>[] }
  | { readonly take: 'drop'; readonly table: Name; readonly rows: readonly KeyOf<Name>[] };

/** Which tenant (the hotel group that controls the data), and until when to wait. */
export interface StoreScope {
  readonly tenant: string;
  readonly signal?: AbortSignal;
}

/** Where the house keeps what it knows. Three implementations stand in `@innkeeper/adapters`; any other that keeps the contract will do. */
export interface Store {
  /** Runs `work` on one moment of the tenant's rows. */
  read<Value>(scope: StoreScope, work: (rows: Reader) => Promise<Value>): Promise<Value>;
  /**
   * Runs `work` alone among the writers of the tenant, and keeps all it wrote or nothing. When the promise is fulfilled
   * the writes survive a crash. `work` may run more than once and must do nothing but read and write these rows.
   */
  write<Value>(scope: StoreScope, work: (rows: Writer) => Promise<Value>): Promise<Value>;
  /** Takes every row of the tenant away. */
  clear(scope: StoreScope): Promise<void>;
  /** Answers questions about everybody from the census that it keeps; a store that cannot leaves it out. */
  population?(scope: StoreScope): Population;
  /** What it is and how it stands, for the doctor: no data. */
  health(): Promise<StoreHealth>;
  close(): Promise<void>;
}

/** How a store stands. */
export interface StoreHealth {
  /** `memory`, `pglite`, `postgres`. */
  readonly engine: string;
  /** The version of the tables it holds. */
  readonly schema: number;
  /** What `ok` confirmations survive: nothing, the end of the process, or the loss of power. */
  readonly durability: 'none' | 'process' | 'power';
  readonly details: Readonly<Record<string, string | number | boolean>>;
}
