/** Runs in the frame of a pane: lets the page around it start the add-in once a host stands in Excel's place. */
window.startAddin = async (openFiles) => {
  const { start } = await import('../../taskpane/start');
  await start(openFiles);
};
