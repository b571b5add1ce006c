import type { Message } from '../message';

/** What is to be said of the workbook that is open, by code, beside what is said of returned files. */
const texts = {
  'no-plan': () => '此活頁簿沒有計畫設定表。請先建立計畫設定表，或開啟主檔。',
  'plan-not-carried': () =>
    '此檔由較早的版本產生，檔案內沒有計畫內容，無法在此檢核或修復。不影響繳回與合併；如需檢核，請主辦單位重新產生。',
  'plan-damaged': () =>
    '隱藏工作表中的計畫內容已被更動或不完整，無法在此檢核或修復。不影響繳回與合併；如需檢核，請主辦單位重新產生。',
  'setup-not-here': (v) => `這是${v.kind}，不能在此建立計畫設定表。請在新的活頁簿建立。`,
  'setup-unreadable': () => '活頁簿已有計畫設定表，但內容有錯誤。請先更正所列各項；或選擇取代，以新的計畫重建設定表。',
  'setup-of-other-plan': (v) =>
    `活頁簿已有其他計畫（${v.found}）的設定表，未變更。如要改用「${v.expected}」，請選擇取代，或開啟新的活頁簿。`,
  'setup-kept': () =>
    '活頁簿已有此計畫的設定表，已填寫的內容一律保留；所選計畫與其不同之處未套用。如要套用，請選擇取代。',
  'code-written': (v) => `「${v.name}」的代碼空白，已填入「${v.code}」。給定後請勿更改。`,
  'name-taken': (v) => `已有名為「${v.name}」的工作表，但不是本系統的「${v.name}」。請將該工作表改名後再試。`,
  'sheet-left-over': (v) => `「${v.what}」已不在目前結果中，工作表保留未變更。確認不需要後可自行刪除。`,
  'sheet-twice': (v) => `與「${v.first}」是同一張表（可能是複製的），採用「${v.first}」。請確認後刪除其中一張。`,
  'kept-aside': (v) => `目前計畫已沒有位置的登錄內容，連同原表保留在「${v.name}」（只有數值）。`,
  'not-repairable': () => '此工作表辨識欄列的標記已不見，無法安全地修復，未變更。請以原檔重新填寫，或請主辦單位協助。',
  'without-place': (v) => `「${v.value}」在新的表格中沒有位置，未帶入。請確認後自行填寫。`,
  'validation-lost': (v) => `${v.count} 格的輸入檢查不見了或被改掉（${v.cells}），可能是貼上造成。請執行「修復格式」。`,
  'protection-lost': () => '工作表的保護已解除，公式可能被誤改。請執行「修復格式」。',
  'word-unknown': (v) => `「${v.value}」不是可選的內容（${v.allowed}），視為未填。請由清單選取。`,
  'lot-not-number': (v) => `抽籤序「${v.value}」不是整數，視為未填。請更正。`,
  'resolution-missing': (v) => `「${v.member}」不計，但沒有填寫理由或決議日期及文號；名次維持暫定。`,
  'nothing-to-rank': () => '尚無任何評分表可製作結果。請先建立評分表，或選擇委員繳回的檔案。',
  'sheet-not-there': (v) => `找不到工作表「${v.name}」，可能已改名或刪除。`,
} satisfies Record<string, Message>;

export const open = {
  /** What findings call the open workbook where they would name a file. */
  thisWorkbook: '本活頁簿',
  /** Kinds of workbook, for the landing page. */
  kinds: {
    member: '委員評分檔',
    agency: '機關自評檔',
    master: '主檔',
    results: '合併結果檔',
    none: '一般活頁簿',
  },
  /** Ending of the name of a sheet that is kept as it was. */
  keptAside: '（先前）',
  /** What a repair put back. */
  repairs: {
    format: '儲存格格式與鎖定',
    formula: '公式',
    value: '固定文字與數字',
    validation: '輸入檢查',
    conditionalFormat: '標示規則',
    protection: '工作表保護',
    columns: '隱藏的欄',
    rows: '隱藏的列',
    merges: '合併儲存格',
    sheet: '缺少的工作表',
  },
  findings: texts as Record<keyof typeof texts, Message>,
};

/** Everything that is said of the open workbook alone; a closed list. */
export type OpenFindingCode = keyof typeof texts;

/** What every language must supply. */
export type OpenWording = typeof open;
