/** Texts of the grid that stands in Excel's place, zh-TW: where Excel has words for the same, they are Excel's. */
export const grid = {
  name: '活頁簿',
  locked: {
    title: '受保護的工作表',
    message: '您嘗試變更的儲存格位於受保護的工作表，而且已鎖定。只能填寫未鎖定的儲存格。',
    lines: '工作表受保護，不能變更欄寬、列高或隱藏欄列。',
  },
  structureLocked: {
    title: '活頁簿受保護',
    message: '活頁簿的結構受保護，不能新增、刪除、重新命名、移動、隱藏或顯示工作表。',
  },
  notAccepted: {
    title: '資料不符合規則',
    message: '這個值不符合此儲存格的資料驗證限制。',
    proceed: '要繼續嗎？',
  },
  formula: { title: '公式有問題', message: '這個公式無法使用。請檢查括號、引號與工作表名稱。' },
  tooLong: { title: '文字太長', message: '儲存格最多可有 32,767 個字元。' },
  deleteSheet: {
    title: '刪除工作表',
    message: (name: string) => `確定要刪除工作表「${name}」嗎？刪除後無法復原。`,
  },
  lastSheet: { title: '無法執行', message: '活頁簿至少要有一個可見的工作表。' },
  sheetName: {
    title: '工作表名稱無效',
    message: '名稱要有 1 到 31 個字元，不能有 : \\ / ? * [ ]，首尾不能是單引號。',
    taken: (name: string) => `已經有名為「${name}」的工作表。`,
  },
  newSheet: (count: number) => `工作表${count}`,
  pasteByKey: { title: '無法貼上', message: '瀏覽器不讓網頁讀取剪貼簿。請改按 Ctrl＋V。' },
  fewCells: { title: '無法貼上', message: '貼上的內容超出工作表的範圍。' },
  ok: '確定',
  cancel: '取消',
  retry: '重試',
  yes: '是',
  no: '否',
  delete: '刪除',
  openList: '開啟下拉清單（Alt＋↓）',
  list: '可選的項目',
  enter: '進入表格（Enter）；在表格裡按 F6 離開',
  announce: {
    separator: '、',
    cell: (address: string, content: string) => `${address} ${content}`,
    blank: '空白',
    locked: '已鎖定',
    hasFormula: '有公式',
    hasList: '有下拉清單',
  },
};

export type GridWording = typeof grid;
