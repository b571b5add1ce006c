import { type Element, elementsOf, manifestTree } from './manifestTree';

/**
 * The order of children, from Microsoft's schemas (learn.microsoft.com, "How to find the proper order of manifest elements", and
 * [MS-OWEMXML]), for the elements this manifest may use. A `?` marks what may be missing, a `+` what may be repeated.
 */
const ORDER: Record<string, string> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl ' +
    'AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides?',
  'OfficeApp/DisplayName': 'Override+',
  'OfficeApp/Description': 'Override+',
  'OfficeApp/AppDomains': 'AppDomain+',
  'OfficeApp/Hosts': 'Host+',
  'OfficeApp/Requirements': 'Sets',
  'OfficeApp/Requirements/Sets': 'Set+',
  'OfficeApp/DefaultSettings': 'SourceLocation',
  'OfficeApp/VersionOverrides': 'Description? Requirements? Hosts Resources',
  'OfficeApp/VersionOverrides/Hosts': 'Host+',
  'OfficeApp/VersionOverrides/Hosts/Host': 'DesktopFormFactor',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'OfficeTab',
  OfficeTab: 'Group+',
  Group: 'Label Icon Control+',
  Icon: 'Image+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Action: 'TaskpaneId SourceLocation',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  String: 'Override+',
};

/** Which list of resources a `resid` points into, by the element that has it. */
const RESOURCE_KINDS: Record<string, string> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

const TEXT_LIMITS: Record<string, number> = {
  DisplayName: 125,
  ProviderName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};
const ICON_SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];

/** Everything that Excel or a deployment would refuse in a manifest that is served from `address`, a folder with `/` at its end. */
export function manifestProblems(xml: string, address: string): string[] {
  const tree = manifestTree(xml);
  const all = [...elementsOf(tree)];
  return [
    ...all.flatMap(({ path, element }) => orderProblems(path, element)),
    ...headProblems(tree),
    ...languageProblems(all.map(({ element }) => element)),
    ...lengthProblems(tree),
    ...resourceProblems(tree),
    ...iconProblems(all.map(({ element }) => element)),
    ...addressProblems(xml, address),
  ];
}

/** Children that are missing, unknown, repeated or out of order. */
function orderProblems(path: string, { name, children }: Element): string[] {
  const order = ORDER[path] ?? (path.includes('VersionOverrides/') ? ORDER[name] : undefined) ?? '';
  const pattern = order
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => (/\W$/.test(part) ? `(?:${part.slice(0, -1)} )${part.at(-1)!}` : `${part} `))
    .join('');
  const found = children.map((child) => `${child.name} `).join('');
  return new RegExp(`^${pattern}$`).test(found)
    ? []
    : [`${path} has ${found.trim() || 'no children'}, not ${order || 'none'}`];
}

/** What the whole add-in is. */
function headProblems(tree: Element): string[] {
  const text = (name: string): string => tree.children.find((child) => child.name === name)?.text ?? '';
  const sets = tree.children.find(({ name }) => name === 'Requirements')?.children[0]?.children ?? [];
  return [
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text('Id')) ? '' : 'Id is no GUID',
    // Four numbers, of which the first is at least 1: Excel on the web and Microsoft's validator refuse others.
    /^[1-9]\d*(\.\d+){3}$/.test(text('Version')) ? '' : 'Version is not four numbers from 1.0.0.0',
    tree.attributes['xsi:type'] === 'TaskPaneApp' ? '' : 'is no task pane',
    text('DefaultLocale') === 'zh-TW' ? '' : 'DefaultLocale is not zh-TW',
    text('Permissions') === 'ReadWriteDocument' ? '' : 'Permissions are not ReadWriteDocument',
    sets.map(({ attributes: { Name, MinVersion } }) => `${Name!} ${MinVersion!}`).join() === 'ExcelApi 1.14'
      ? ''
      : 'requires something else than ExcelApi 1.14',
  ].filter(Boolean);
}

/** Every text in Chinese has an English one. */
function languageProblems(all: readonly Element[]): string[] {
  const texts = all.filter(
    ({ name, attributes }) => ['DisplayName', 'Description', 'String'].includes(name) && 'DefaultValue' in attributes,
  );
  return texts.flatMap(({ attributes, children }) => {
    const locales = children.map((child) => child.attributes.Locale).join();
    return locales === 'en-US' ? [] : [`"${attributes.DefaultValue!}" has the languages "${locales}" beside zh-TW`];
  });
}

/** Texts that are too long, counted in UTF-16 units, of which no schema allows more than characters. */
function lengthProblems(tree: Element): string[] {
  const limited = [...elementsOf(tree)].flatMap(({ path, element }) => {
    const limit = TEXT_LIMITS[path.split('/').find((name) => name in TEXT_LIMITS) ?? ''];
    const values = [element.text, element.attributes.DefaultValue, element.attributes.Value];
    return limit === undefined ? [] : values.map((value) => ({ path, value: value ?? '', limit }));
  });
  return limited.flatMap(({ path, value, limit }) =>
    value.length > limit ? [`${path} is longer than ${limit}: ${value}`] : [],
  );
}

/** Resources that are missing, of the wrong kind, unused, double or badly named; and ids of controls that are double. */
function resourceProblems(tree: Element): string[] {
  const overrides = tree.children.find(({ name }) => name === 'VersionOverrides');
  const lists = overrides?.children.find(({ name }) => name === 'Resources')?.children ?? [];
  const kinds = lists.flatMap(({ name, children }) =>
    children.map(({ attributes }): [string, string] => [attributes.id!, name]),
  );
  const kindById = new Map(kinds);
  const all = [...elementsOf(tree)].map(({ element }) => element);
  const uses = all.filter(({ attributes }) => 'resid' in attributes);
  const used = new Set(uses.map(({ attributes }) => attributes.resid!));
  const ids = all.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  return [
    ...uses.flatMap(({ name, attributes }) =>
      kindById.get(attributes.resid!) === RESOURCE_KINDS[name]
        ? []
        : [`${name} names ${attributes.resid!}, which is not in ${RESOURCE_KINDS[name]!}`],
    ),
    ...[...kindById.keys()].filter((id) => !used.has(id)).map((id) => `${id} is not used`),
    ...[...kindById.keys()].filter((id) => id.length > 32).map((id) => `${id} is longer than 32`),
    ...ids.filter((id) => id.length > 125).map((id) => `${id} is longer than 125`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`),
  ];
}

/** Icons of groups and buttons that lack a size, or whose size is not that of the picture. */
function iconProblems(all: readonly Element[]): string[] {
  return all
    .filter(({ name }) => name === 'Icon')
    .flatMap(({ children }) => {
      const images = children.map(({ attributes: { size, resid } }) => `${size!} ${resid!}`);
      const wanted = ICON_SIZES.map((size) => `${size} Icon.${size}`);
      return images.join() === wanted.join() ? [] : [`an Icon has ${images.join(', ')}`];
    });
}

/** Addresses elsewhere than where the add-in is served from. */
function addressProblems(xml: string, address: string): string[] {
  const { origin } = new URL(address);
  const namespaces = [...xml.matchAll(/xmlns(?::\w+)?="([^"]+)"/g)].map(([, namespace]) => namespace!);
  const found = [...xml.replace(/<!--.*?-->/gs, '').matchAll(/https?:[^"<\s]+/g)].map(([url]) => url);
  const elsewhere = found.filter(
    (url) => !url.startsWith(address) && !namespaces.includes(url) && !url.includes('XMLSchema'),
  );
  const domains = [...xml.matchAll(/<AppDomain>(.*?)<\/AppDomain>/g)].map(([, domain]) => domain!);
  return [
    ...elsewhere.filter((url) => !domains.includes(url)).map((url) => `${url} is not below ${address}`),
    ...domains.filter((domain) => domain !== origin).map((domain) => `AppDomain is ${domain}, not ${origin}`),
  ];
}
