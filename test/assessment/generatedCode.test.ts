import { codeSchema } from '../../src/assessment/criterion';
import { generateCode } from '../../src/assessment/generatedCode';

describe('codes for what was given none', () => {
  it('are codes, the same for the same names, others for others', () => {
    const code = generateCode('k', ['服務流程', '單一窗口'], new Set());
    expect(codeSchema.safeParse(code).success).toBe(true);
    expect(generateCode('k', ['服務流程', '單一窗口'], new Set())).toBe(code);
    expect(generateCode('k', ['機關形象', '單一窗口'], new Set())).not.toBe(code);
    // Names are not run together.
    expect(generateCode('k', ['服務', '流程單一窗口'], new Set())).not.toBe(code);
  });

  it('step aside for codes in use, whatever their case', () => {
    const code = generateCode('K', ['甲'], new Set());
    const second = generateCode('K', ['甲'], new Set([code.toLowerCase()]));
    expect(second).toBe(`${code}-2`);
    expect(generateCode('K', ['甲'], new Set([code.toLowerCase(), second.toLowerCase()]))).toBe(`${code}-3`);
  });
});
