export { composeChinese } from './chineseInput';
export { describeWithBrowser } from './describeWithBrowser';
export { openPage, withPage, type OpenedPage } from './openPage';
export type { Site } from './site';
