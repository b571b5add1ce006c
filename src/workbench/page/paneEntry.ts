import { start } from '../../taskpane/start';

/** Runs in the frame of a pane: lets the page around it start the add-in once a host stands in Excel's place. */
window.startAddin = start;
