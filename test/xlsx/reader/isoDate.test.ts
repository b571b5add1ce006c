import { readDateSerial } from '../../../src/xlsx/reader/isoDate';

describe('serial numbers of dates', () => {
  // As LibreOffice counts: DATEVALUE of each.
  it.each([
    ['2016-09-01', 42614],
    ['2016-09-01T18:00:00', 42614.75],
    ['1582-10-15', -115858],
    ['1582-10-04', -115859],
    ['0115-01-31', -651927],
    ['0105-09-01', -655366],
    ['0099-03-01T12:00:00', -657741.5],
  ])('%s', (text, serial) => expect(readDateSerial(text)).toBe(serial));
});
