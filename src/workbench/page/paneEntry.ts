/** Runs in the frame of a pane: lets the page around it start the add-in's own entry once a host stands in Excel's place. */
window.startAddin = async () => {
  await import('../../taskpane/index');
};
