import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Book, Reservation } from './book.ts';

/** The book where it lies: every change is on disk before it is answered. */
export interface Shelf {
  readonly book: Book;
  add(reservation: Reservation): void;
  /** @returns `undefined` where no reservation has this id */
  change(id: string, part: Partial<Reservation>): Reservation | undefined;
}

/** Opens the book at a path, or begins it. */
export async function openShelf(path: string, begin: () => Promise<Book>): Promise<Shelf> {
  let book = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Book) : await begin();
  const keep = (next: Book): void => {
    writeFileSync(`${path}.new`, JSON.stringify(next));
    renameSync(`${path}.new`, path);
    book = next;
  };
  if (!existsSync(path)) keep(book);

  return {
    get book() {
      return book;
    },
    add: (reservation) => keep({ ...book, reservations: [...book.reservations, reservation] }),
    change: (id, part) => {
      const found = book.reservations.find((reservation) => reservation.id === id);
      if (!found) return undefined;
      const changed = { ...found, ...part };
      keep({
        ...book,
        reservations: book.reservations.map((reservation) => (reservation === found ? changed : reservation)),
      });

      return changed;
    },
  };
}
