import type { ProtectionAllowance } from '../../../workbook/workbook';
import { accessDenied, invalidArgument, notHeld } from '../hostError';
import { HostObject } from '../hostObject';
import type { SheetState } from '../sheetState';
import { flagArgument, objectArgument, optionalText, type WireObject } from '../wireArguments';

const ALLOWANCES: Record<ProtectionAllowance, string> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertRows: 'allowInsertRows',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
};

/** Allowances of Excel that a plain workbook has no word for: always forbidden. */
const NEVER = [
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowDeleteColumns',
  'allowPivotTables',
  'allowEditObjects',
  'allowEditScenarios',
];

/** `Excel.WorksheetProtection`. */
export class WorksheetProtection extends HostObject {
  readonly className = 'WorksheetProtection';

  constructor(private readonly sheet: SheetState) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.plain.protection !== null;
  }

  get Options(): WireObject {
    const { protection } = this.sheet.plain;
    const allowed = Object.entries(ALLOWANCES).map(([name, option]) => [
      option,
      protection?.allow.includes(name as ProtectionAllowance) ?? false,
    ]);
    const never = NEVER.map((option) => [option, false] as const);
    return { ...Object.fromEntries([...allowed, ...never]), selectionMode: 'Normal' } as WireObject;
  }

  Protect(options?: unknown, password?: unknown): void {
    if (this.Protected) throw accessDenied(`sheet ${this.sheet.name} is protected already`);
    const allow = readOptions(options ?? {});
    this.sheet.plain.protection = { password: optionalText(password, 'password') || null, allow };
  }

  Unprotect(password?: unknown): void {
    const { protection } = this.sheet.plain;
    if (!protection) throw accessDenied(`sheet ${this.sheet.name} is not protected`);
    const given = optionalText(password, 'password') || null;
    if (protection.password !== null && protection.password !== given) throw invalidArgument('the wrong password');
    this.sheet.plain.protection = null;
  }
}

function readOptions(value: unknown): ProtectionAllowance[] {
  const options = objectArgument(value, 'options', [...Object.values(ALLOWANCES), ...NEVER, 'selectionMode']);
  const mode = options.selectionMode ?? 'Normal';
  if (mode !== 'Normal') throw notHeld(`a protection with another selection mode`);
  for (const option of NEVER) {
    if (flagArgument(options[option] ?? false, option)) throw notHeld(`a protection with ${option}`);
  }
  const names = Object.keys(ALLOWANCES) as ProtectionAllowance[];
  return names.filter((name) => flagArgument(options[ALLOWANCES[name]] ?? false, ALLOWANCES[name]));
}
