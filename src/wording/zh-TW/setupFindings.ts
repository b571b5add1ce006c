import type { Message } from '../message';

/** What is wrong on a set-up sheet and what to do, by code. `head` is the column's or field's name as shown. */
const texts = {
  'no-setup-sheets': () => '檔案中沒有主檔的設定表。請用 plan export 匯出主檔後修改。',
  'not-a-master': (v) => `這不是主檔（${v.found}），不能作為計畫。請改用主檔或計畫 .json。`,
  'missing-table': (v) => `找不到「${v.table}」表。請由原主檔複製該表，或重新匯出主檔。`,
  'table-twice': (v) => `「${v.table}」表出現兩張（${v.first}、${v.second}），無法判斷採用哪一張。請刪除其中一張。`,
  'markers-lost': (v) => `「${v.table}」表的隱藏標記已不在，改以欄名辨識。請確認內容。`,
  'missing-column': (v) => `「${v.table}」表缺少「${v.head}」欄。請補回該欄，或重新匯出主檔。`,
  'column-twice': (v) => `「${v.table}」表的「${v.head}」欄出現兩次。請刪除其中一欄。`,
  'unknown-column': (v) =>
    `不支援「${v.head}」欄，但其中有內容；為免漏計，未採用此計畫。請刪除該欄；如為說明文字，請將欄名改為「備註」。`,
  'cell-without-head': (v) => `「${v.value}」所在的欄沒有欄名，未讀取。如為說明文字，請在欄首填「備註」。`,
  'missing-field': (v) => `「計畫」表缺少「${v.head}」這一列。請補回，或重新匯出主檔。`,
  'field-twice': (v) => `「計畫」表的「${v.head}」出現兩次。請刪除其中一列。`,
  'unknown-field': (v) => `「計畫」表不支援欄位「${v.head}」，但填有內容。請刪除該列。`,
  'missing-value': (v) => `「${v.head}」是空白。請填寫。`,
  'unknown-word': (v) => `「${v.head}」的「${v.value}」不在可選項目中。可填：${v.allowed}。`,
  'not-a-number': (v) => `「${v.head}」的「${v.value}」不是數字。請改填數字。`,
  'repaired-number': (v) => `「${v.head}」的「${v.value}」已讀為 ${v.number}。請確認。`,
  'repaired-code': (v) => `「${v.head}」的「${v.value}」含全形字元，已讀為 ${v.code}。請確認。`,
  'bad-date': (v) => `「${v.head}」的「${v.value}」不是日期。請填如 105/9/1 或 2016/9/1。`,
  'ambiguous-date': (v) => `「${v.head}」的「${v.value}」無法確定年月日。請填完整年份，如 105/9/1 或 2016/9/1。`,
  'repaired-date': (v) => `「${v.head}」的「${v.value}」已讀為 ${v.date}。請確認。`,
  'bad-code': (v) =>
    `「${v.head}」的「${v.value}」不能作為代碼。代碼須以英文字母開頭，只含英數字、- 與 _，最多 40 字。`,
  'code-looks-like-number': (v) =>
    `「${v.head}」的「${v.value}」是數字或日期。試算表會更改這類內容（1.10 變成 1.1、1-2 變成日期），代碼須以英文字母開頭，如 K${v.value}。`,
  'generated-code': (v) =>
    `「${v.name}」沒有${v.head}，已產生 ${v.code}。請重新匯出主檔（plan export）以寫回代碼，再產生評分檔。`,
  'bad-level': (v) => `層級「${v.value}」須為 1 至 ${v.most} 的整數。`,
  'level-jump': (v) => `層級 ${v.level} 接在層級 ${v.before} 之後，缺少中間的層級。最多加 1。`,
  'formula-used': (v) => `「${v.head}」是公式（${v.formula}），已採用其結果「${v.value}」。`,
  'formula-not-calculated': (v) => `「${v.head}」是公式（${v.formula}）且沒有計算結果。請改填內容。`,
  'error-value': (v) => `「${v.head}」是錯誤值 ${v.value}。請改填內容。`,
  'unknown-reference': (v) => `「${v.head}」的「${v.value}」在「${v.table}」表中找不到。請填其中的名稱或代碼。`,
  'ambiguous-reference': (v) => `「${v.head}」的「${v.value}」在「${v.table}」表中不只一個。請改填代碼。`,
  'group-name-differs': (v) => `組別 ${v.code} 的名稱有「${v.first}」與「${v.second}」兩種，採用前者。請改為一致。`,
  'generated-changed': (v) => `「${v.head}」由系統產生，不讀取所填的「${v.value}」。請改在「${v.table}」表設定。`,
  'only-for-kind': (v) => `「${v.head}」只用於本計畫的獎懲，全國獎項不適用。請清除。`,
} satisfies Record<string, Message>;

export const setupFindings: Record<keyof typeof texts, Message> = texts;

/** Everything that can be said of a set-up sheet; a closed list. */
export type SetupFindingCode = keyof typeof texts;
