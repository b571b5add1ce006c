import type { Border } from '../workbook/workbook';

type Line = Border['line'];

/** How Excel says a line: its style and its weight. */
interface LineLook {
  style: 'Continuous' | 'Dash' | 'Dot' | 'Double';
  weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
}

const LOOKS: Record<Line, LineLook> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double', weight: 'Thick' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
};

/** Style and weight of a line. */
export function lookOfLine(line: Line): LineLook {
  return LOOKS[line];
}

/** The line that looks like this; those a workbook cannot say (dash-dots) become the nearest one, null is none. */
export function lineOfLook(style: string, weight: string): Line | null {
  if (style === 'None' || style === '') return null;
  if (style === 'Double') return 'double';
  if (style === 'Dot') return 'dotted';
  if (style !== 'Continuous') return 'dashed';
  return weight === 'Hairline' ? 'hair' : weight === 'Medium' ? 'medium' : weight === 'Thick' ? 'thick' : 'thin';
}
