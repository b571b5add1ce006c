/** Programs besides LibreOffice that people's files pass through: openpyxl, as scripts use it, and Gnumeric. */
export { describeWithOtherPrograms } from './describeWithOtherPrograms';
export { saveWithGnumeric, type GnumericFormat } from './gnumeric';
export { editWithOpenpyxl, type OpenpyxlEdit, type OpenpyxlJob } from './openpyxl';
