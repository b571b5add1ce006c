import type { GridWording } from '../../../wording/gridWording';

type Names = GridWording['controls'];
/** What a control of Univer needs so that assistive technology can tell what it is. */
type Mend = (control: Element, names: Names) => void;

/** Univer's formula bar, tab bar and zoom, in the order they stand; it gives them no names, and roles that do not exist. */
const MENDS: [selector: string, mend: Mend][] = [
  ['[data-u-comp=defined-name] input', named(({ nameBox }) => nameBox)],
  ['[data-u-comp=defined-name] a[aria-haspopup]', button(({ names }) => names)],
  ['[data-u-comp=formula-bar] > div button:not([aria-label])', named(({ formulaBar }) => formulaBar)],
  ['canvas[tabindex="1"]', set('tabindex', () => '-1')],
  ['button[data-u-comp=sheet-bar-append-button]:not([aria-label])', named(nameOfBarButton)],
  // The button in it is what is pressed, and has the name.
  ['div[aria-haspopup=menu]:not([role])', without('aria-haspopup', 'aria-expanded')],
  ['[data-u-comp=slide-tab-bar]', named(({ sheetTabs }) => sheetTabs)],
  ['div[role=track]', set('role', () => 'presentation')],
  ['a[role=button]:not([aria-label])', named(({ zoomReset }) => zoomReset)],
  [
    'button[role=handle]',
    (control, names) => {
      control.removeAttribute('role');
      control.setAttribute('aria-label', names.zoom);
    },
  ],
  ['section[role=complementary][aria-expanded]', without('aria-expanded')],
  ['section[data-u-comp=sidebar]', named(({ sidebar }) => sidebar)],
  ['[data-u-comp=sidebar] [aria-label="Close sidebar"]', named(({ closeSidebar }) => closeSidebar)],
  ['[aria-label="Sheet tabs"]:not([data-u-comp=slide-tab-bar])', named(({ sheetTabs }) => sheetTabs)],
  [
    'button[data-u-comp=button]:not([aria-label]):empty, button[data-u-comp=button]:not([aria-label]):has(svg)',
    named(nameOfZoomButton),
  ],
];

/**
 * Gives Univer's own controls the names that it does not, now and whenever it draws them anew.
 * @returns how to stop
 */
export function nameControls({ controls: names }: GridWording, container: HTMLElement): { dispose: () => void } {
  const mendAll = (): void => {
    for (const [selector, mend] of MENDS) {
      for (const control of container.querySelectorAll(selector)) mend(control, names);
    }
  };
  const observer = new MutationObserver(mendAll);
  const attributeFilter = ['aria-haspopup', 'aria-expanded'];
  observer.observe(container, { childList: true, subtree: true, attributeFilter });
  mendAll();
  return { dispose: () => observer.disconnect() };
}

function named(name: (names: Names, control: Element) => string): Mend {
  return (control, names) => control.setAttribute('aria-label', name(names, control));
}

function without(...attributes: string[]): Mend {
  return (control) => attributes.forEach((each) => control.removeAttribute(each));
}

function set(attribute: string, value: () => string): Mend {
  return (control) => control.setAttribute(attribute, value());
}

/** For what is clicked and is no button. */
function button(name: (names: Names) => string): Mend {
  return (control, names) => {
    control.setAttribute('role', 'button');
    control.setAttribute('aria-label', name(names));
  };
}

/** One button adds a sheet, one shows the list of all; two more scroll the tabs when they are too many. */
function nameOfBarButton(names: Names, control: Element): string {
  if (isInMenu(control)) return names.allSheets;
  const bar = control.closest('[data-u-comp=workbench-layout]') ?? control.ownerDocument;
  const buttons = [...bar.querySelectorAll('button[data-u-comp=sheet-bar-append-button]')].filter(
    (each) => !isInMenu(each),
  );
  return [names.addSheet, names.scrollLeft, names.scrollRight][buttons.indexOf(control)] ?? names.sheetTabs;
}

/** A menu's button stands in what opens it. */
function isInMenu(control: Element): boolean {
  return control.closest('[data-slot=dropdown-menu-trigger]') !== null;
}

function nameOfZoomButton(names: Names, control: Element): string {
  const isBeforeSlider = (control.nextElementSibling?.querySelector('button') ?? null) !== null;
  return isBeforeSlider ? names.zoomOut : names.zoomIn;
}
