import type { BookState } from '../bookState';
import { accessDenied, invalidArgument } from '../hostError';
import { HostObject } from '../hostObject';
import { optionalText } from '../wireArguments';

/** `Excel.WorkbookProtection`: of the structure, that is, of the sheets' names, order and visibility. */
export class WorkbookProtection extends HostObject {
  readonly className = 'WorkbookProtection';

  constructor(private readonly book: BookState) {
    super();
  }

  get Protected(): boolean {
    return this.book.structureLocked;
  }

  Protect(password?: unknown): void {
    if (this.book.structureLocked) throw accessDenied('the workbook is protected already');
    this.book.structurePassword = optionalText(password, 'password') || null;
    this.book.structureLocked = true;
  }

  Unprotect(password?: unknown): void {
    if (!this.book.structureLocked) throw accessDenied('the workbook is not protected');
    const given = optionalText(password, 'password') || null;
    if (this.book.structurePassword !== null && this.book.structurePassword !== given) {
      throw invalidArgument('the wrong password');
    }
    this.book.structureLocked = false;
  }
}
